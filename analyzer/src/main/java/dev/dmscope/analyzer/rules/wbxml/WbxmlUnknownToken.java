package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** The decoder knows the tags of vendors that have been seen. */
@DmRule(
    id = "wbxml-unknown-token",
    severity = Severity.ERROR,
    summary = "A WBXML token is in no table of the document type",
    cites = "WAP-192 (WBXML 1.3) section 5.8.2",
    dataSync = true)
public final class WbxmlUnknownToken implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.all(
        "unknown-token",
        message,
        findings,
        Severity.ERROR,
        "The peer has no name for it. Check the code page, or write the name as a literal.");
  }
}
