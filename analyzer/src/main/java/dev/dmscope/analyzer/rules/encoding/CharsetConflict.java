package dev.dmscope.analyzer.rules.encoding;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/**
 * What was trusted in the end is said by the decoder: byte order mark, bytes, HTTP, declaration.
 */
@DmRule(
    id = "charset-conflict",
    severity = Severity.WARNING,
    summary = "Byte order mark, Content-Type and XML declaration name different charsets",
    cites = "RFC 7303 section 3; XML 1.0 appendix F; WAP-192 (WBXML 1.3) section 5.2",
    dataSync = true)
public final class CharsetConflict implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    Oddities.firstOfAny(
        "charset-conflict",
        message,
        findings,
        Severity.WARNING,
        "Peers trust the one or the other: name the charset that was written, best UTF-8.");
  }
}
