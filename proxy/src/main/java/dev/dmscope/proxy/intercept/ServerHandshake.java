package dev.dmscope.proxy.intercept;

import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.util.ImmediatePooled;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.PushBackStreamSourceConduit;
import org.xnio.ssl.SslConnection;

/**
 * The TLS handshake with a server, to its very end. (Undertow's own selector goes on as soon as the
 * protocol is chosen. In TLS 1.3 that is before the certificate has been judged, and a refusal
 * would come as a request that failed for no reason.)
 */
final class ServerHandshake {

  /** Told once, on the I/O thread. */
  interface Outcome {
    void done(boolean h2);

    void failed(IOException why);
  }

  private final SslConnection connection;
  private final SSLEngine engine;
  private final Outcome outcome;
  private boolean finished;
  private boolean over;

  private ServerHandshake(SslConnection connection, Outcome outcome) {
    this.connection = connection;
    this.engine = UndertowXnioSsl.getSslEngine(connection);
    this.outcome = outcome;
  }

  static void start(SslConnection connection, boolean offerH2, Outcome outcome) {
    ServerHandshake handshake = new ServerHandshake(connection, outcome);
    SSLParameters parameters = handshake.engine.getSSLParameters();
    parameters.setApplicationProtocols(
        offerH2 ? new String[] {"h2", "http/1.1"} : new String[] {"http/1.1"});
    handshake.engine.setSSLParameters(parameters);
    connection.getHandshakeSetter().set(done -> handshake.finished());
    connection.getCloseSetter().set(closed -> handshake.fail(new EOFException("closed")));
    connection.getSourceChannel().getReadSetter().set(handshake::read);
    connection.getSourceChannel().resumeReads();
    try {
      connection.startHandshake();
    } catch (IOException e) {
      handshake.fail(e);
    }
  }

  /** Comes from inside the engine's own work, so the next step is left for later. */
  private void finished() {
    finished = true;
    connection.getIoThread().execute(this::done);
  }

  /** Reading is what drives the handshake. */
  private void read(StreamSourceChannel source) {
    if (over) {
      return;
    }
    ByteBuffer first = ByteBuffer.allocate(1024);
    try {
      int count = source.read(first);
      if (count < 0) {
        fail(new EOFException("the server closed the connection in the TLS handshake"));
      } else if (count > 0) {
        // The server speaks first in HTTP/2: what it said belongs to whoever reads next.
        first.flip();
        PushBackStreamSourceConduit back =
            new PushBackStreamSourceConduit(connection.getSourceChannel().getConduit());
        connection.getSourceChannel().setConduit(back);
        back.pushBack(new ImmediatePooled<>(first));
        done();
      } else if (finished) {
        done();
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  private void done() {
    if (!over) {
      over = true;
      connection.getSourceChannel().suspendReads();
      connection.getSourceChannel().getReadSetter().set(null);
      outcome.done("h2".equals(engine.getApplicationProtocol()));
    }
  }

  private void fail(IOException why) {
    if (!over) {
      over = true;
      outcome.failed(why);
    }
  }
}
