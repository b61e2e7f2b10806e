package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Reports the first only: a reader out of step meets many. */
@DmRule(
    id = "ext-token-in-syncml",
    severity = Severity.WARNING,
    summary = "A WBXML extension token stands in SyncML, which gives it no meaning",
    cites = "WAP-192 (WBXML 1.3) section 5.8.4.2",
    dataSync = true)
public final class ExtTokenInSyncml implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.first(
        "extension-token",
        message,
        findings,
        Severity.WARNING,
        "Write text as a string or OPAQUE.");
  }
}
