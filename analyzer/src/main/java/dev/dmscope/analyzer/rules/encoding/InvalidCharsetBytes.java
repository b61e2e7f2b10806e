package dev.dmscope.analyzer.rules.encoding;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Reports the first place only. */
@DmRule(
    id = "invalid-charset-bytes",
    severity = Severity.WARNING,
    summary = "Bytes of the body are no characters of its charset",
    cites = "XML 1.0 section 4.3.3; WAP-192 (WBXML 1.3) section 5.6",
    dataSync = true)
public final class InvalidCharsetBytes implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.firstOfAny(
        "invalid-charset-bytes",
        message,
        findings,
        Severity.WARNING,
        "Strict peers refuse the message: encode text in the charset that is declared.");
  }
}
