package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.codec.ContentCoding;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.proxy.capture.TlsFacts;
import java.util.Optional;

/**
 * One exchange as a file tells it.
 *
 * @param http whether the file says what HTTP said; if not, the HTTP of {@code exchange} is made up
 * @param request where the device's message stands; empty if the file has none
 * @param response where the server's message stands; empty if the file has none
 */
public record Imported(
    Exchange exchange,
    boolean http,
    Optional<Source> request,
    Optional<Source> response,
    TlsFacts device,
    TlsFacts server) {

  /** An exchange whose HTTP the file says. The parts name its messages within the file. */
  static Imported ofHttp(String file, Exchange exchange, String requestPart, String responsePart) {
    return new Imported(
        exchange,
        true,
        Optional.of(
            source(file, requestPart, exchange.request().headers(), exchange.request().body())),
        exchange.response().map(r -> source(file, responsePart, r.headers(), r.body())),
        TlsFacts.NONE,
        TlsFacts.NONE);
  }

  private static Source source(String file, String part, Headers headers, Body body) {
    String coding = String.join(",", headers.all("Content-Encoding"));
    byte[] bytes = ContentCoding.undo(coding, body.bytes()).bytes();
    return Source.part(file, part, bytes, Bodies.isBinary(bytes));
  }

  /** As the analyzer takes it; where HTTP is made up, it is not shown to it. */
  public Turn turn(long sequence) {
    Turn told = Turn.of(sequence, exchange);
    if (http) {
      return request.isPresent()
          ? told
          : new Turn(sequence, told.at(), Optional.empty(), told.response(), told.http());
    }
    return new Turn(
        sequence,
        told.at(),
        request.map(r -> arrival(Direction.TO_SERVER, exchange.request().body())),
        response
            .flatMap(r -> exchange.response())
            .map(Response::body)
            .map(body -> arrival(Direction.TO_DEVICE, body)),
        Optional.empty());
  }

  private Arrival arrival(Direction direction, Body body) {
    return Arrival.of(direction, exchange.requestedAt(), body, Headers.NONE);
  }
}
