package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.codec.Notice;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/**
 * A body whose connection broke is not the sender's XML fault, and neither is an error page. Bytes
 * after the root are a warning: all that matters could be read.
 */
@DmRule(
    id = "xml-not-well-formed",
    severity = Severity.ERROR,
    summary = "The XML body breaks XML's grammar, so that the peer cannot parse it",
    cites = "OMA DM protocol support (Microsoft), Provisioning Files; MS-MDM 2.2.2",
    dataSync = true)
public final class XmlNotWellFormed implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    if (message.decoded() instanceof Decoded.Malformed body
        && body.encoding() == Encoding.XML
        && message.isFaultOfSender(body.fault())) {
      int at = body.fault().offset();
      findings.report(
          Severity.ERROR,
          Location.of(message, new Span(at, at)),
          "The body is not well-formed XML at byte "
              + at
              + ": "
              + body.fault().reason()
              + advice(body.fault()));
    } else if (message.decoded() instanceof Decoded.Document body
        && body.encoding() == Encoding.XML
        && body.type() == DocumentType.SYNCML) {
      checkTail(body, message, findings);
    }
  }

  private static void checkTail(Decoded.Document body, Received message, Reporter findings) {
    for (Notice notice : body.notices()) {
      if (notice.code().equals("trailing-bytes")) {
        findings.report(
            Severity.WARNING,
            Location.of(message, new Span(notice.offset(), notice.offset())),
            "The body is not well-formed XML at byte "
                + notice.offset()
                + ": "
                + notice.text()
                + ". Parsers that stop at the end of the root never see it; others refuse the body."
                + " End the body there.");
      }
    }
  }

  private static String advice(Fault fault) {
    return fault instanceof Fault.Truncated
        ? ". The body ends too early: check that it was written out to its end."
        : ". Escape < and & in Data or use CDATA, and check the declared encoding.";
  }
}
