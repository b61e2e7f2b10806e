package dev.dmscope.proxy.intercept;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Notices that a device leaves while it waits for the server. On HTTP/1.1 Undertow reads nothing
 * between a request and its response, so the end of the connection would go unseen. A next request
 * that is sent early is put back where Undertow looks for it.
 */
final class DeviceWatch implements ReadReadyHandler {
  private final HttpServerConnection connection;
  private final StreamSourceConduit source;
  private final Runnable gone;
  private boolean over;

  private DeviceWatch(HttpServerConnection connection, Runnable gone) {
    this.connection = connection;
    this.source = connection.getOriginalSourceConduit();
    this.gone = gone;
  }

  /** Starts to watch; what it returns ends it. HTTP/2 tells of itself, so nothing is done there. */
  static Runnable start(HttpServerExchange exchange, Runnable gone) {
    if (exchange.getConnection() instanceof HttpServerConnection connection
        && connection.getExtraBytes() == null) {
      DeviceWatch watch = new DeviceWatch(connection, gone);
      watch.source.setReadReadyHandler(watch);
      watch.source.resumeReads();
      return watch::stop;
    }
    return () -> {};
  }

  private void stop() {
    if (!over) {
      over = true;
      source.suspendReads();
      source.setReadReadyHandler(
          new ReadReadyHandler.ChannelListenerHandler<>(
              connection.getChannel().getSourceChannel()));
    }
  }

  @Override
  public void readReady() {
    if (over) {
      source.suspendReads();
      return;
    }
    PooledByteBuffer buffer = connection.getByteBufferPool().allocate();
    int count;
    try {
      count = source.read(buffer.getBuffer());
    } catch (IOException e) {
      count = -1;
    }
    if (count > 0) {
      stop();
      buffer.getBuffer().flip();
      connection.ungetRequestBytes(buffer);
      return;
    }
    buffer.close();
    if (count < 0) {
      stop();
      gone.run();
    }
  }

  @Override
  public void forceTermination() {
    stop();
    gone.run();
  }

  @Override
  public void terminated() {}
}
