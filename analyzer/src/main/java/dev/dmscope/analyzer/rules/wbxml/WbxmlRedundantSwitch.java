package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Reports the first only. */
@DmRule(
    id = "wbxml-redundant-switch",
    severity = Severity.INFO,
    summary = "A WBXML code page is chosen that is the current one already",
    cites = "WAP-192 (WBXML 1.3) section 5.8.4.7.2",
    dataSync = true)
public final class WbxmlRedundantSwitch implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.first(
        "redundant-switch",
        message,
        findings,
        Severity.INFO,
        "It is harmless and costs two bytes: leave SWITCH_PAGE out.");
  }
}
