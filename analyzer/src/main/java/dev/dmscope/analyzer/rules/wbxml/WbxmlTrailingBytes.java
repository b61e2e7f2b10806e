package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Decoders seldom notice it. */
@DmRule(
    id = "wbxml-trailing-bytes",
    severity = Severity.WARNING,
    summary = "Bytes follow the end of the WBXML root element",
    cites = "WAP-192 (WBXML 1.3) section 5.3",
    dataSync = true)
public final class WbxmlTrailingBytes implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.all(
        "trailing-bytes",
        message,
        findings,
        Severity.WARNING,
        "A document is one root. Send as many bytes as were encoded.");
  }
}
