package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/** What is only cut short is left to wbxml-truncated. */
@DmRule(
    id = "wbxml-malformed",
    severity = Severity.ERROR,
    summary = "The WBXML body breaks the grammar, so that the peer cannot read on",
    cites = "WAP-192 (WBXML 1.3) sections 5.1 to 5.8",
    dataSync = true)
public final class WbxmlMalformed implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    if (message.decoded() instanceof Decoded.Malformed body
        && body.encoding() == Encoding.WBXML
        && body.fault() instanceof Fault.Malformed
        && message.isFaultOfSender(body.fault())) {
      int at = body.fault().offset();
      findings.report(
          Severity.ERROR,
          Location.of(message, new Span(at, at)),
          "The WBXML body cannot be read at byte "
              + at
              + ": "
              + body.fault().reason()
              + ". Look at the bytes before: a wrong length or a missing END sets a reader off.");
    }
  }
}
