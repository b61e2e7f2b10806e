package dev.dmscope.proxy.intercept;

import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.channels.AcceptingChannel;
import org.xnio.ssl.SslConnection;

/** A port where devices connect, with TLS or without. */
final class Door {
  private static final OptionMap SOCKET =
      OptionMap.builder()
          .set(Options.TCP_NODELAY, true)
          .set(Options.KEEP_ALIVE, true)
          .set(Options.REUSE_ADDRESSES, true)
          .set(Options.BACKLOG, 1_000)
          .getMap();

  private final Listen listen;
  private final AcceptingChannel<?> port;
  private final Runnable closeConnections;

  private Door(Listen listen, AcceptingChannel<?> port, Runnable closeConnections) {
    this.listen = listen;
    this.port = port;
    this.closeConnections = closeConnections;
  }

  /**
   * Opens it.
   *
   * @param tls what to show devices; null on a port without TLS
   * @throws IOException if the address cannot be had; the message says why and what to do
   */
  static Door open(
      Engine engine, Listen listen, @Nullable SSLContext tls, HttpHandler handler, Limits limits)
      throws IOException {
    try {
      return tls == null
          ? plain(engine, listen, handler, limits)
          : secure(engine, listen, tls, handler, limits);
    } catch (BindException e) {
      throw new IOException(
          "Cannot listen on %s: %s. %s"
              .formatted(
                  Interception.text(listen.address()), e.getMessage(), advice(listen.address())),
          e);
    }
  }

  private static Door plain(Engine engine, Listen listen, HttpHandler handler, Limits limits)
      throws IOException {
    HttpOpenListener listener = HttpListeners.plain(engine, handler, limits);
    AcceptingChannel<?> port =
        engine
            .worker()
            .createStreamConnectionServer(
                listen.address(), ChannelListeners.openListenerAdapter(listener), SOCKET);
    port.resumeAccepts();
    return new Door(listen, port, listener::closeConnections);
  }

  private static Door secure(
      Engine engine, Listen listen, SSLContext tls, HttpHandler handler, Limits limits)
      throws IOException {
    AlpnOpenListener listener = HttpListeners.alpn(engine, handler, limits);
    long handshake = limits.handshake().toNanos();
    ChannelListener<AcceptingChannel<SslConnection>> acceptor =
        ChannelListeners.openListenerAdapter(
            connection -> {
              engine.traffic().add(PendingHandshake.of(connection, handshake));
              listener.handleEvent(connection);
            });
    AcceptingChannel<SslConnection> port =
        new UndertowXnioSsl(Xnio.getInstance(), OptionMap.EMPTY, engine.pool(), tls, engine.tasks())
            .createSslConnectionServer(engine.worker(), listen.address(), acceptor, SOCKET);
    port.resumeAccepts();
    return new Door(listen, port, listener::closeConnections);
  }

  private static String advice(InetSocketAddress listen) {
    return listen.getPort() > 0 && listen.getPort() < 1024
        ? "Choose a port from 1024 up with --listen, or give the program the right to this one."
        : "Free the port, or choose another with --listen.";
  }

  InetSocketAddress address() {
    return (InetSocketAddress) port.getLocalAddress();
  }

  /** Such as {@code https://127.0.0.1:8443}, with the real port. */
  String url() {
    return listen.url(address().getPort());
  }

  /** Takes no more devices; those that are connected stay. */
  void shut() {
    port.suspendAccepts();
    IoUtils.safeClose(port);
  }

  void closeConnections() {
    closeConnections.run();
  }
}
