package dev.dmscope.proxy.intercept;

import io.undertow.UndertowOptions;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.server.protocol.http2.Http2OpenListener;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.channels.AcceptingChannel;
import org.xnio.ssl.SslConnection;

/**
 * A port where devices connect with TLS and speak HTTP/1.1 or HTTP/2.
 *
 * <p>Not made with Undertow's builder: that one runs handshakes on the I/O threads, refuses bodies
 * above 2 MiB and ends idle connections after a minute.
 */
final class Door implements Closeable {
  private final Engine engine;
  private final AcceptingChannel<SslConnection> port;
  private final AlpnOpenListener listener;
  private final Limits limits;

  private Door(
      Engine engine,
      AcceptingChannel<SslConnection> port,
      AlpnOpenListener listener,
      Limits limits) {
    this.engine = engine;
    this.port = port;
    this.listener = listener;
    this.limits = limits;
  }

  /**
   * Opens it.
   *
   * @throws IOException if the address cannot be had; the message says why and what to do
   */
  static Door open(
      Engine engine, InetSocketAddress listen, SSLContext tls, HttpHandler handler, Limits limits)
      throws IOException {
    OptionMap http = http(limits);
    AlpnOpenListener listener =
        new AlpnOpenListener(
            engine.pool(), http, "http/1.1", new HttpOpenListener(engine.pool(), http));
    listener.addProtocol(
        "h2", new Http2OpenListener(engine.pool(), http2(http, limits)), /* weight= */ 10);
    listener.setRootHandler(handler);
    UndertowXnioSsl ssl =
        new UndertowXnioSsl(
            Xnio.getInstance(), OptionMap.EMPTY, engine.pool(), tls, engine.tasks());
    try {
      AcceptingChannel<SslConnection> port =
          ssl.createSslConnectionServer(
              engine.worker(), listen, acceptor(engine, listener, limits), SOCKET);
      port.resumeAccepts();
      return new Door(engine, port, listener, limits);
    } catch (BindException e) {
      throw new IOException(
          "Cannot listen on %s: %s. %s"
              .formatted(ReverseProxy.text(listen), e.getMessage(), advice(listen)),
          e);
    }
  }

  private static String advice(InetSocketAddress listen) {
    return listen.getPort() > 0 && listen.getPort() < 1024
        ? "Choose a port from 1024 up with --listen, or give the program the right to this one."
        : "Free the port, or choose another with --listen.";
  }

  private static final OptionMap SOCKET =
      OptionMap.builder()
          .set(Options.TCP_NODELAY, true)
          .set(Options.KEEP_ALIVE, true)
          .set(Options.REUSE_ADDRESSES, true)
          .set(Options.BACKLOG, 1_000)
          .getMap();

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

  private static ChannelListener<AcceptingChannel<SslConnection>> acceptor(
      Engine engine, ChannelListener<StreamConnection> listener, Limits limits) {
    long handshake = limits.handshake().toNanos();
    return org.xnio.ChannelListeners.openListenerAdapter(
        connection -> {
          engine.traffic().add(PendingHandshake.of(connection, handshake));
          listener.handleEvent(connection);
        });
  }

  InetSocketAddress address() {
    return (InetSocketAddress) port.getLocalAddress();
  }

  /** Takes no more devices, waits for running exchanges, then closes all connections. */
  @Override
  public void close() {
    port.suspendAccepts();
    IoUtils.safeClose(port);
    engine.traffic().drain(limits.stop().toMillis());
    listener.closeConnections();
  }
}
