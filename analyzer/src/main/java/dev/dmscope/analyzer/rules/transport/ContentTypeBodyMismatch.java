package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;
import java.util.Locale;
import java.util.Optional;

/** Only types of SyncML say which encoding it is; the bytes decide how it was read. */
@DmRule(
    id = "content-type-body-mismatch",
    severity = Severity.ERROR,
    summary = "Content-Type says XML and the body is WBXML, or the reverse",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.2.1; MS-MDM 2.1",
    dataSync = true)
public final class ContentTypeBodyMismatch implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Encoding> carried = carried(received.decoded());
    Optional<Encoding> declared = received.http().flatMap(http -> declared(http, received));
    if (carried.isPresent() && declared.isPresent() && !carried.equals(declared)) {
      findings.report(
          Severity.ERROR,
          Location.of(received, new Span(0, 0)),
          "Content-Type says "
              + declared.get()
              + ", but the body is "
              + carried.get()
              + "; a peer that goes by the type cannot read it. Declare what is sent.");
    }
  }

  private static Optional<Encoding> carried(Decoded decoded) {
    if (decoded instanceof Decoded.Document document) {
      return Optional.of(document.encoding());
    }
    return decoded instanceof Decoded.Malformed malformed && malformed.partial().isPresent()
        ? Optional.of(malformed.encoding())
        : Optional.empty();
  }

  private static Optional<Encoding> declared(HttpFacts http, Received received) {
    return (received.fromDevice() ? http.requestHeaders() : http.responseHeaders())
        .first("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type -> type.startsWith("application/vnd.syncml"))
        .flatMap(ContentTypeBodyMismatch::encodingOf);
  }

  private static Optional<Encoding> encodingOf(String type) {
    if (type.endsWith("+wbxml")) {
      return Optional.of(Encoding.WBXML);
    }
    return type.endsWith("+xml") ? Optional.of(Encoding.XML) : Optional.empty();
  }
}
