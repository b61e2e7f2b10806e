package dev.dmscope.analyzer.rules.encoding;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** A charset by name that is not known is the decoder's business: it falls back to UTF-8. */
@DmRule(
    id = "unknown-charset",
    severity = Severity.WARNING,
    summary = "The WBXML charset number is not known",
    cites = "WAP-192 (WBXML 1.3) section 5.6; IANA character sets (MIBenum)",
    dataSync = true)
public final class UnknownCharset implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.first(
        "unknown-charset", message, findings, Severity.WARNING, "Write 106 (6A), UTF-8.");
  }
}
