package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A device that sends exactly the bytes it is told to. */
final class RawDevice implements AutoCloseable {
  final SSLSocket socket;

  RawDevice(SSLContext tls, InetSocketAddress proxy) throws IOException {
    socket = (SSLSocket) tls.getSocketFactory().createSocket();
    socket.connect(proxy);
    socket.setSoTimeout(10_000);
  }

  RawDevice say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** All until the proxy closes. */
  String hearAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  String hear(int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), ISO_8859_1);
  }

  /** Without a farewell: the peer sees a reset. */
  void vanish() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
