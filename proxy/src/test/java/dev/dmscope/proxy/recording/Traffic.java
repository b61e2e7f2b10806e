package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/** Exchanges as the proxy would tee them. */
final class Traffic {
  static final Instant AT = Instant.parse("2026-11-22T08:00:00.123Z");
  static final TlsFacts DEVICE =
      new TlsFacts("TLSv1.3", "TLS_AES_256_GCM_SHA384", "http/1.1", "dm.example.com", "AB12");
  static final TlsFacts SERVER =
      new TlsFacts("TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "h2", "dm.example.com", "");

  private Traffic() {}

  static Headers headers(String... namesAndValues) {
    Header[] fields = new Header[namesAndValues.length / 2];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new Header(namesAndValues[2 * i], namesAndValues[2 * i + 1]);
    }
    return new Headers(List.of(fields));
  }

  static ExchangeTap open(ExchangeSink sink, String... headers) {
    return sink.open(
        AT,
        "192.0.2.7",
        "https://dm.example.com",
        DEVICE,
        "POST",
        "/dm?mode=a&x=1",
        "HTTP/1.1",
        headers(headers));
  }

  static void respond(ExchangeTap tap, String... headers) {
    tap.responded(200, "OK", "HTTP/1.1", headers(headers), SERVER, false);
  }

  /** A whole exchange with these two bodies. */
  static void exchange(ExchangeSink sink, String request, String response) {
    ExchangeTap tap = open(sink, "Host", "dm.example.com", "Content-Type", "text/plain");
    tap.requestBytes(bytes(request));
    tap.requestEnded(Body.State.COMPLETE);
    respond(tap, "Content-Type", "text/plain");
    tap.responseBytes(bytes(response));
    tap.responseEnded(Body.State.COMPLETE);
    tap.finished();
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  static String text(Body body) {
    return new String(body.bytes(), UTF_8);
  }
}
