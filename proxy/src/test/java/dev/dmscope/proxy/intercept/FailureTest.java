package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.tls.ServerTrust;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the device sees and the record says when the server, or the device, fails. */
class FailureTest {
  @TempDir Path directory;
  private Lab lab;

  @BeforeEach
  void open() throws Exception {
    lab = new Lab(directory);
  }

  @AfterEach
  void close() throws Exception {
    lab.close();
  }

  private static Limits limits(Duration connect, Duration stall) {
    Limits all = Limits.DEFAULT;
    return new Limits(
        all.handshake(),
        all.head(),
        all.keepAlive(),
        connect,
        stall,
        Duration.ofSeconds(2),
        all.headBytes());
  }

  private HttpResponse<String> post(Interception proxy, Version version) throws Exception {
    return lab.device(version)
        .send(
            HttpRequest.newBuilder(Lab.uri(proxy, "/dm"))
                .POST(BodyPublishers.ofString("<SyncML/>"))
                .build(),
            BodyHandlers.ofString());
  }

  private void refused(HttpResponse<String> response, int status, String reason) throws Exception {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).startsWith("dmscope: ").contains(reason).endsWith("\n");
    assertThat(response.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
    MemorySink.Seen seen = lab.sink.next();
    assertThat(seen.response().madeByProxy()).isTrue();
    assertThat(seen.response().status()).isEqualTo(status);
    assertThat(new String(seen.response().body().bytes(), UTF_8)).isEqualTo(response.body());
    assertThat(new String(seen.request().body().bytes(), UTF_8))
        .as("the device's message is kept though nobody took it")
        .isEqualTo("<SyncML/>");
    assertThat(seen.request().body().state()).isEqualTo(Body.State.COMPLETE);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aServerThatIsDownIsA502(Version version) throws Exception {
    Interception proxy = lab.proxy(freePort());
    refused(post(proxy, version), 502, "cannot be reached");
  }

  @Test
  void aNameThatDoesNotExistIsA502() throws Exception {
    Interception proxy = lab.proxy("https://no-such-host.invalid");
    refused(post(proxy, Version.HTTP_1_1), 502, "was not found");
  }

  @Test
  void aServerThatIsNotTrustedIsA502ThatSaysWhatToDo() throws Exception {
    int port = lab.undertow(exchange -> exchange.getResponseSender().send("secret"));
    Interception proxy = lab.proxy("https://localhost:" + port, ServerTrust.system());
    refused(post(proxy, Version.HTTP_1_1), 502, "--server-ca FILE");
  }

  @Test
  void aServerWithAnotherNameIsA502() throws Exception {
    int port;
    try (RawServer server = lab.closing(named("other.example"))) {
      port = server.port();
      Interception proxy = lab.proxy("https://127.0.0.1:" + port);
      refused(post(proxy, Version.HTTP_1_1), 502, "TLS with https://127.0.0.1:" + port);
    }
  }

  private RawServer named(String name) throws IOException {
    return new RawServer(lab.serverCa.serverContext(name), socket -> socket.startHandshake());
  }

  @Test
  void insecureTrustTakesAnyServer() throws Exception {
    int port = lab.undertow(exchange -> exchange.getResponseSender().send("taken"));
    Interception proxy = lab.proxy("https://127.0.0.1:" + port, ServerTrust.insecure());
    assertThat(post(proxy, Version.HTTP_1_1).body()).isEqualTo("taken");
  }

  @Test
  void aServerThatNeverFinishesItsHandshakeIsA504() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      Interception proxy =
          lab.proxy(
              "https://localhost:" + silent.getLocalPort(),
              limits(Duration.ofMillis(300), Duration.ofSeconds(60)));
      refused(post(proxy, Version.HTTP_1_1), 504, "no connection within 0.3 s");
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aServerThatDoesNotAnswerIsA504(Version version) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    int port =
        lab.undertow(
            new io.undertow.server.handlers.BlockingHandler(
                exchange -> never.await(20, TimeUnit.SECONDS)));
    Interception proxy =
        lab.proxy(
            "https://localhost:" + port, limits(Duration.ofSeconds(10), Duration.ofSeconds(1)));
    refused(post(proxy, version), 504, "did not answer in time");
    never.countDown();
  }

  @Test
  void aServerThatClosesBeforeItsAnswerIsA502() throws Exception {
    RawServer server =
        lab.closing(
            new RawServer(
                lab.serverCa.serverContext("localhost"),
                socket -> {
                  RawServer.readHead(socket);
                  socket.getInputStream().readNBytes("<SyncML/>".length());
                }));
    Interception proxy = lab.proxy(server.port());
    refused(post(proxy, Version.HTTP_1_1), 502, "before it answered");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aServerThatResetsInTheBodyCutsTheDeviceOffToo(Version version) throws Exception {
    RawServer server =
        lab.closing(
            new RawServer(
                lab.serverCa.serverContext("localhost"),
                socket -> {
                  RawServer.readHead(socket);
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(UTF_8));
                  socket.getOutputStream().flush();
                  socket.setSoLinger(true, 0);
                }));
    Interception proxy = lab.proxy(server.port());

    assertThatThrownBy(() -> post(proxy, version)).isInstanceOf(IOException.class);

    MemorySink.Seen seen = lab.sink.next();
    assertThat(seen.response().status()).isEqualTo(200);
    assertThat(seen.response().madeByProxy()).isFalse();
    assertThat(seen.response().body().state()).isEqualTo(Body.State.CUT);
    assertThat(new String(seen.response().body().bytes(), UTF_8)).isIn("half", "");
  }

  @Test
  void aDeviceThatLeavesInTheResponseEndsItAtTheServer() throws Exception {
    RawServer server =
        lab.closing(
            new RawServer(
                lab.serverCa.serverContext("localhost"),
                socket -> {
                  RawServer.readHead(socket);
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n".getBytes(UTF_8));
                  byte[] block = new byte[16 * 1024];
                  while (true) {
                    socket.getOutputStream().write(block);
                  }
                }));
    Interception proxy = lab.proxy(server.port());
    RawDevice device = lab.closing(new RawDevice(lab.deviceTls(), proxy.addresses().get(0)));
    device.say("GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n").hear(100_000);
    device.vanish();

    assertThat(server.ended.await(5, TimeUnit.SECONDS)).isTrue();
    MemorySink.Seen seen = lab.sink.next();
    assertThat(seen.response().body().state()).isEqualTo(Body.State.CUT);
    assertThat(seen.response().body().length()).isGreaterThan(90_000);
  }

  @Test
  void aDeviceThatLeavesWhileItWaitsEndsTheRequestAtTheServer() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    RawServer server =
        lab.closing(
            new RawServer(
                lab.serverCa.serverContext("localhost"),
                socket -> {
                  RawServer.readHead(socket);
                  asked.countDown();
                  socket.getInputStream().read();
                }));
    Interception proxy = lab.proxy(server.port());
    RawDevice device = lab.closing(new RawDevice(lab.deviceTls(), proxy.addresses().get(0)));
    device.say("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    device.close();

    assertThat(server.ended.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(lab.sink.next().exchange().response()).isEmpty();
  }

  @Test
  void aDeviceThatLeavesInItsRequestIsRecordedAsCut() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    RawServer server =
        lab.closing(
            new RawServer(
                lab.serverCa.serverContext("localhost"),
                socket -> {
                  RawServer.readHead(socket);
                  socket.getInputStream().readNBytes(4);
                  asked.countDown();
                  socket.getInputStream().readAllBytes();
                }));
    Interception proxy = lab.proxy(server.port());
    RawDevice device = lab.closing(new RawDevice(lab.deviceTls(), proxy.addresses().get(0)));
    device.say("POST /dm HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    device.close();

    assertThat(server.ended.await(5, TimeUnit.SECONDS)).isTrue();
    MemorySink.Seen seen = lab.sink.next();
    assertThat(seen.request().body().state()).isEqualTo(Body.State.CUT);
    assertThat(new String(seen.request().body().bytes(), UTF_8)).isEqualTo("half");
    assertThat(seen.exchange().response()).isEmpty();
  }

  @Test
  void aSinkThatThrowsDoesNotHurtTheExchange() throws Exception {
    int port = lab.undertow(exchange -> exchange.getResponseSender().send("unhurt"));
    Interception proxy =
        lab.proxy(
            "https://localhost:" + port,
            (at, peer, origin, device, method, target, protocol, headers) -> {
              throw new IllegalStateException("the recorder is broken");
            });
    assertThat(post(proxy, Version.HTTP_1_1).body()).isEqualTo("unhurt");
  }
}
