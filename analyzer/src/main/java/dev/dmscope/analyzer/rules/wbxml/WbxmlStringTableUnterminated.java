package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** The decoder reads to the end of the table. */
@DmRule(
    id = "wbxml-string-table-unterminated",
    severity = Severity.WARNING,
    summary = "The last string of the WBXML string table lacks its terminator",
    cites = "WAP-192 (WBXML 1.3) section 5.7",
    dataSync = true)
public final class WbxmlStringTableUnterminated implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.first(
        "string-table-unterminated",
        message,
        findings,
        Severity.WARNING,
        "Others read on into the body: end each string with a zero and count it in the length.");
  }
}
