package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.codec.ContentCoding;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.proxy.recording.Recorded;

/**
 * One side of a recorded exchange, decoded.
 *
 * @param firstLine request line or status line, secrets masked; empty if there was no response
 * @param bytes the body without its content coding, so that spans fit
 */
record MessageFile(String firstLine, Headers headers, byte[] bytes, Decoded decoded) {
  /** No message came, or it is lost. */
  static final MessageFile NONE =
      new MessageFile("", Headers.NONE, new byte[0], new Decoded.Empty());

  static MessageFile of(Recorded recorded, Direction direction) {
    Exchange exchange = recorded.exchange();
    if (direction == Direction.TO_SERVER) {
      String line =
          exchange.request().method()
              + " "
              + Secrets.target(exchange.request().target())
              + " "
              + exchange.request().protocol();
      return of(line, exchange, direction, exchange.request().headers(), exchange.request().body());
    }
    if (exchange.response().isEmpty()) {
      return NONE;
    }
    Response response = exchange.response().get();
    String line = (response.protocol() + " " + response.status() + " " + response.reason()).strip();
    return of(line, exchange, direction, response.headers(), response.body());
  }

  private static MessageFile of(
      String line, Exchange exchange, Direction direction, Headers headers, Body body) {
    String coding = String.join(",", headers.all("Content-Encoding"));
    byte[] plain = ContentCoding.undo(coding, body.bytes()).bytes();
    long length = body.isWhole() ? plain.length : Math.max(plain.length, body.length());
    Headers uncoded =
        new Headers(
            headers.fields().stream()
                .filter(field -> !field.name().equalsIgnoreCase("Content-Encoding"))
                .toList());
    Arrival arrival =
        Arrival.of(
            direction, exchange.requestedAt(), new Body(plain, length, body.state()), uncoded);
    return new MessageFile(line, headers, plain, arrival.decoded());
  }

  /** The body, secrets overwritten. */
  byte[] masked() {
    return Secrets.mask(bytes, decoded);
  }
}
