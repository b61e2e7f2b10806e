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

/** A body whose connection broke is not the sender's fault. */
@DmRule(
    id = "wbxml-truncated",
    severity = Severity.ERROR,
    summary = "The WBXML body ends before its root element does",
    cites = "WAP-192 (WBXML 1.3) sections 5.1 and 5.8",
    dataSync = true)
public final class WbxmlTruncated implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    if (message.decoded() instanceof Decoded.Malformed body
        && body.encoding() == Encoding.WBXML
        && body.fault() instanceof Fault.Truncated
        && message.isFaultOfSender(body.fault())) {
      int at = body.fault().offset();
      findings.report(
          Severity.ERROR,
          Location.of(message, new Span(at, at)),
          "The WBXML body ends too early, at byte "
              + at
              + ": "
              + body.fault().reason()
              + ". Check that it was written to its end, and that lengths count bytes.");
    }
  }
}
