package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Reports the first only: the rest has the same cause. */
@DmRule(
    id = "wbxml-codepage-leak",
    severity = Severity.WARNING,
    summary = "Meta information stands where commands belong: the WBXML code page was not set back",
    cites = "WAP-192 (WBXML 1.3) section 5.8.4.7.2",
    dataSync = true)
public final class WbxmlCodepageLeak implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.first(
        "codepage-leak", message, findings, Severity.WARNING, "Write SWITCH_PAGE 00 after Meta.");
  }
}
