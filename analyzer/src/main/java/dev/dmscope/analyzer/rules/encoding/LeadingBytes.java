package dev.dmscope.analyzer.rules.encoding;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Only before an XML declaration does white space count: it must come first. */
@DmRule(
    id = "leading-bytes",
    severity = Severity.WARNING,
    summary = "Something stands before the XML document",
    cites = "XML 1.0 sections 2.1 and 2.8",
    dataSync = true)
public final class LeadingBytes implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.firstOfAny(
        "leading-bytes",
        message,
        findings,
        Severity.WARNING,
        "Strict parsers refuse it: begin the body with the XML declaration or the root.");
  }
}
