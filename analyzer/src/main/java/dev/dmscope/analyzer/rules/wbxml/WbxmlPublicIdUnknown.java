package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Other known documents go to their own readers. */
@DmRule(
    id = "wbxml-public-id-unknown",
    severity = Severity.WARNING,
    summary = "The WBXML public identifier names no known document type",
    cites = "WAP-192 (WBXML 1.3) section 5.5",
    dataSync = true)
public final class WbxmlPublicIdUnknown implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.all(
        "public-id-unknown",
        message,
        findings,
        Severity.WARNING,
        "Write 0x1201 for SyncML 1.2, or 0x0FD3 for SyncML 1.1.");
  }
}
