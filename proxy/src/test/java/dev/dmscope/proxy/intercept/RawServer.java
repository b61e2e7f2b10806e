package dev.dmscope.proxy.intercept;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server that does with each connection whatever the test wants, on a thread of its own. */
final class RawServer implements AutoCloseable {
  /** What to do with one connection. */
  interface Script {
    void play(SSLSocket socket) throws Exception;
  }

  private final SSLServerSocket port;

  /** Counted down when a script ended, as by the other side's leaving. */
  final CountDownLatch ended = new CountDownLatch(1);

  RawServer(SSLContext tls, Script script) throws IOException {
    port =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> accept(script), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return port.getLocalPort();
  }

  private void accept(Script script) {
    while (!port.isClosed()) {
      try (SSLSocket socket = (SSLSocket) port.accept()) {
        socket.setSoTimeout(20_000);
        script.play(socket);
      } catch (Exception e) {
        // the other side left, as tests want it to
      } finally {
        ended.countDown();
      }
    }
  }

  /** Reads a request's head. */
  static void readHead(SSLSocket socket) throws IOException {
    int ends = 0;
    while (ends < 4) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("the request ended in its head");
      }
      ends = next == '\r' || next == '\n' ? ends + 1 : 0;
    }
  }

  @Override
  public void close() throws IOException {
    port.close();
  }
}
