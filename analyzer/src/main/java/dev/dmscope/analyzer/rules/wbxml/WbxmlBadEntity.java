package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Reports each: they are few. */
@DmRule(
    id = "wbxml-bad-entity",
    severity = Severity.WARNING,
    summary = "A WBXML entity is the number of no character",
    cites = "WAP-192 (WBXML 1.3) section 5.8.4.3",
    dataSync = true)
public final class WbxmlBadEntity implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.all(
        "bad-entity",
        message,
        findings,
        Severity.WARNING,
        "Write the Unicode number of the character, or the character in a string.");
  }
}
