package dev.dmscope.proxy.intercept;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.tls.CertificateAuthority;
import dev.dmscope.proxy.tls.ServerTrust;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A device's trust, a server's certificate and a proxy between them; closes what it opened. */
final class Lab implements AutoCloseable {
  static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  final CertificateAuthority proxyCa;
  final CertificateAuthority serverCa;
  final MemorySink sink = new MemorySink();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Lab(Path directory) throws IOException {
    proxyCa = CertificateAuthority.openOrCreate(directory.resolve("proxy-ca"));
    serverCa = CertificateAuthority.openOrCreate(directory.resolve("server-ca"));
  }

  <T extends AutoCloseable> T closing(T thing) {
    open.push(thing);
    return thing;
  }

  /** The JDK's server: HTTP/1.1 only. Gives its port. */
  int jdkServer(HttpHandler handler) throws IOException {
    HttpsServer server = HttpsServer.create(ANY_PORT, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(serverCa.serverContext("localhost")));
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    closing(() -> server.stop(0));
    closing(threads::shutdownNow);
    return server.getAddress().getPort();
  }

  /** Undertow's server: HTTP/1.1 and HTTP/2. Gives its port. */
  int undertow(io.undertow.server.HttpHandler handler) {
    Undertow server =
        Undertow.builder()
            .addHttpsListener(0, "localhost", serverCa.serverContext("localhost"))
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .setIoThreads(2)
            .setWorkerThreads(8)
            .setBufferSize(16 * 1024)
            .setHandler(handler)
            .build();
    server.start();
    closing(server::stop);
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  ServerTrust trust() throws IOException {
    return ServerTrust.file(serverCa.pem());
  }

  Interception proxy(int serverPort) throws IOException {
    return proxy("https://localhost:" + serverPort);
  }

  Interception proxy(String target) throws IOException {
    return proxy(target, trust(), sink, Limits.DEFAULT);
  }

  Interception proxy(String target, ServerTrust trust) throws IOException {
    return proxy(target, trust, sink, Limits.DEFAULT);
  }

  Interception proxy(String target, Limits limits) throws IOException {
    return proxy(target, trust(), sink, limits);
  }

  Interception proxy(String target, ExchangeSink other) throws IOException {
    return proxy(target, trust(), other, Limits.DEFAULT);
  }

  private Interception proxy(String target, ServerTrust trust, ExchangeSink to, Limits limits)
      throws IOException {
    Origin origin = Origin.of(Target.of(URI.create(target)), trust);
    return start(List.of(new Front.Reverse(new Listen(ANY_PORT, true), origin)), to, limits);
  }

  Interception start(Front... fronts) throws IOException {
    return start(List.of(fronts), sink, Limits.DEFAULT);
  }

  private Interception start(List<Front> fronts, ExchangeSink to, Limits limits)
      throws IOException {
    return closing(Interception.start(new Interception.Settings(fronts, proxyCa, to, limits)));
  }

  SSLContext deviceTls() {
    return proxyCa.clientContext();
  }

  HttpClient device(HttpClient.Version version) {
    return HttpClient.newBuilder().sslContext(deviceTls()).version(version).build();
  }

  static URI uri(Interception proxy, String path) {
    return URI.create("https://localhost:" + proxy.addresses().get(0).getPort() + path);
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
