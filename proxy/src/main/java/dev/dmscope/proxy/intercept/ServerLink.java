package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.capture.TlsFacts;
import io.undertow.client.ClientConnection;
import io.undertow.client.ClientExchange;
import java.io.Closeable;
import org.xnio.IoUtils;

/**
 * One connection to the server.
 *
 * @param transport what is below HTTP; closing it ends everything at once
 * @param tls its TLS; {@link TlsFacts#NONE} on plain HTTP
 */
record ServerLink(ClientConnection connection, Closeable transport, TlsFacts tls) {

  /** Whether it takes many exchanges at a time (HTTP/2) and not one after another. */
  boolean isShared() {
    return connection.isMultiplexingSupported();
  }

  boolean isOpen() {
    return connection.isOpen();
  }

  /** Ends one exchange in the middle: its stream, or the connection if that is all it has. */
  void cancel(ClientExchange exchange) {
    if (isShared()) {
      IoUtils.safeClose(exchange.getRequestChannel(), exchange.getResponseChannel());
    } else {
      close();
    }
  }

  void close() {
    IoUtils.safeClose(transport);
  }
}
