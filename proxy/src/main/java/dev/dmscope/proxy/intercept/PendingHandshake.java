package dev.dmscope.proxy.intercept;

import io.undertow.protocols.ssl.UndertowXnioSsl;
import org.xnio.IoUtils;
import org.xnio.ssl.SslConnection;

/** Closes a device's connection if its TLS is not up in time. */
record PendingHandshake(SslConnection connection, long deadline) implements Traffic.Handshake {

  static PendingHandshake of(SslConnection connection, long limitNanos) {
    return new PendingHandshake(connection, System.nanoTime() + limitNanos);
  }

  @Override
  public boolean isOver(long nowNanos) {
    if (!connection.isOpen()) {
      return true;
    }
    String suite = UndertowXnioSsl.getSslEngine(connection).getSession().getCipherSuite();
    if (!suite.equals("SSL_NULL_WITH_NULL_NULL")) {
      return true;
    }
    if (nowNanos - deadline > 0) {
      connection.getIoThread().execute(() -> IoUtils.safeClose(connection));
      return true;
    }
    return false;
  }
}
