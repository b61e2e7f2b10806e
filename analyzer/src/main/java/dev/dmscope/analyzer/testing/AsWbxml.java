package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Turn;
import java.util.List;
import java.util.Optional;

/**
 * Says the same in WBXML. What is WBXML already, or has no such form, as a damaged document, stays.
 */
final class AsWbxml {
  private static final Header WBXML = new Header("Content-Type", "application/vnd.syncml.dm+wbxml");

  private AsWbxml() {}

  static Turn of(Turn turn) {
    return new Turn(
        turn.sequence(),
        turn.at(),
        turn.request().map(AsWbxml::of),
        turn.response().map(AsWbxml::of),
        turn.http().map(http -> of(http, turn)));
  }

  private static Arrival of(Arrival arrival) {
    return written(arrival)
        .map(
            bytes ->
                Arrival.of(arrival.direction(), arrival.at(), Body.of(bytes), headers(arrival)))
        .orElse(arrival);
  }

  /** Those that say how to read the body, and whether an HMAC covers it. */
  private static Headers headers(Arrival arrival) {
    return new Headers(
        arrival.hashes().isPresent()
            ? List.of(WBXML, new Header("x-syncml-hmac", ""))
            : List.of(WBXML));
  }

  private static Optional<byte[]> written(Arrival arrival) {
    return arrival.decoded() instanceof Decoded.Document document
            && document.type() == DocumentType.SYNCML
            && document.encoding() == Encoding.XML
        ? WbxmlWriter.write(document.root())
        : Optional.empty();
  }

  private static HttpFacts of(HttpFacts http, Turn turn) {
    return new HttpFacts(
        http.peer(),
        http.url(),
        http.method(),
        of(http.requestHeaders(), turn.request()),
        http.status(),
        of(http.responseHeaders(), turn.response()),
        http.madeByProxy(),
        http.failed());
  }

  private static Headers of(Headers headers, Optional<Arrival> body) {
    if (body.flatMap(AsWbxml::written).isEmpty()) {
      return headers;
    }
    return new Headers(
        headers.fields().stream()
            .map(f -> f.name().equalsIgnoreCase(WBXML.name()) ? WBXML : f)
            .toList());
  }
}
