package dev.dmscope.proxy.intercept;

import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.server.protocol.http2.Http2OpenListener;
import org.xnio.OptionMap;

/**
 * Speaks HTTP on connections that were accepted.
 *
 * <p>Not made with Undertow's builder: that one runs handshakes on the I/O threads, refuses bodies
 * above 2 MiB and ends idle connections after a minute.
 */
final class HttpListeners {
  private HttpListeners() {}

  /** HTTP/1.1 or HTTP/2, as agreed on in the TLS handshake. */
  static AlpnOpenListener alpn(Engine engine, HttpHandler handler, Limits limits) {
    OptionMap http = http(limits);
    AlpnOpenListener listener =
        new AlpnOpenListener(
            engine.pool(), http, "http/1.1", new HttpOpenListener(engine.pool(), http));
    listener.addProtocol(
        "h2", new Http2OpenListener(engine.pool(), http2(http, limits)), /* weight= */ 10);
    listener.setRootHandler(handler);
    return listener;
  }

  /** HTTP/1.1 in the clear. */
  static HttpOpenListener plain(Engine engine, HttpHandler handler, Limits limits) {
    HttpOpenListener listener = new HttpOpenListener(engine.pool(), http(limits));
    listener.setRootHandler(handler);
    return listener;
  }

  private static OptionMap http(Limits limits) {
    return OptionMap.builder()
        .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
        .set(UndertowOptions.MAX_HEADER_SIZE, limits.headBytes())
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) limits.head().toMillis())
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) limits.keepAlive().toMillis())
        .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        .set(UndertowOptions.DECODE_URL, false)
        .set(UndertowOptions.MAX_PARAMETERS, 10_000)
        .set(UndertowOptions.BUFFER_PIPELINED_DATA, false)
        .set(UndertowOptions.ALWAYS_SET_DATE, false)
        .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .set(UndertowOptions.ENABLE_HTTP2, false) // not without TLS: "prior knowledge" is refused
        .getMap();
  }

  private static OptionMap http2(OptionMap http, Limits limits) {
    return OptionMap.builder()
        .addAll(http)
        .set(UndertowOptions.ENABLE_HTTP2, true)
        .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 100)
        .set(UndertowOptions.HTTP2_SETTINGS_ENABLE_PUSH, false)
        .set(UndertowOptions.IDLE_TIMEOUT, (int) limits.keepAlive().toMillis())
        .getMap();
  }
}
