package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices that are not a modern client library. */
class OldAndOddDevicesTest {
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

  private Interception saying(String answer) throws Exception {
    return lab.proxy(
        lab.jdkServer(
            exchange -> {
              exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(200, 0); // chunked, or until the end on HTTP/1.0
              exchange.getResponseBody().write(answer.getBytes(UTF_8));
              exchange.close();
            }));
  }

  @Test
  void http10WithoutAHostIsServed() throws Exception {
    Interception proxy = saying("old news");
    try (RawDevice device = new RawDevice(lab.deviceTls(), proxy.addresses().get(0))) {
      String answer =
          device.say("POST /dm HTTP/1.0\r\nContent-Length: 9\r\n\r\n<SyncML/>").hearAll();
      assertThat(answer).contains(" 200 ").endsWith("\r\n\r\nold news");
      assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("chunked");
    }
    MemorySink.Seen seen = lab.sink.next();
    assertThat(seen.request().protocol()).isEqualTo("HTTP/1.0");
    assertThat(new String(seen.request().body().bytes(), UTF_8)).isEqualTo("<SyncML/>");
    assertThat(new String(seen.response().body().bytes(), UTF_8)).isEqualTo("old news");
    assertThat(seen.response().body().state()).isEqualTo(Body.State.COMPLETE);
  }

  @Test
  void twoRequestsSentAtOnceAreAnsweredInOrder() throws Exception {
    Interception proxy =
        lab.proxy(
            lab.jdkServer(
                exchange -> {
                  byte[] body = exchange.getRequestURI().getPath().getBytes(UTF_8);
                  exchange.sendResponseHeaders(200, body.length);
                  exchange.getResponseBody().write(body);
                  exchange.close();
                }));
    try (RawDevice device = new RawDevice(lab.deviceTls(), proxy.addresses().get(0))) {
      String answers =
          device
              .say(
                  "GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
              .hearAll();
      assertThat(answers).containsSubsequence("/one", "HTTP/1.1 200", "/two");
    }
    assertThat(lab.sink.next().request().target()).isEqualTo("/one");
    assertThat(lab.sink.next().request().target()).isEqualTo("/two");
  }

  @Test
  void aConnectionThatNeverFinishesItsHandshakeIsClosed() throws Exception {
    Limits all = Limits.DEFAULT;
    Interception proxy =
        lab.proxy(
            "https://dm.example.com",
            new Limits(
                Duration.ofMillis(200),
                all.head(),
                all.keepAlive(),
                all.connect(),
                all.stall(),
                all.stop(),
                all.headBytes()));
    try (Socket silent =
        new Socket(InetAddress.getLoopbackAddress(), proxy.addresses().get(0).getPort())) {
      silent.setSoTimeout(10_000);
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aHeadThatNeverEndsIsClosed() throws Exception {
    Limits all = Limits.DEFAULT;
    Interception proxy =
        lab.proxy(
            "https://dm.example.com",
            new Limits(
                all.handshake(),
                Duration.ofMillis(300),
                all.keepAlive(),
                all.connect(),
                all.stall(),
                all.stop(),
                all.headBytes()));
    try (RawDevice device = new RawDevice(lab.deviceTls(), proxy.addresses().get(0))) {
      assertThat(device.say("GET / HTTP/1.1\r\nX-Slow: ").hearAll()).isEmpty();
    }
    assertThat(lab.sink.isEmpty()).isTrue();
  }

  @Test
  void unescapedCharactersInTheAddressPassAsTheyAre() throws Exception {
    java.util.concurrent.CompletableFuture<String> line =
        new java.util.concurrent.CompletableFuture<>();
    RawServer server =
        lab.closing(
            new RawServer(
                lab.serverCa.serverContext("localhost"),
                socket -> {
                  byte[] head =
                      socket.getInputStream().readNBytes("GET /a|b[c]?x={y} HTTP/1.1".length());
                  line.complete(new String(head, UTF_8));
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 200 Fine By Me\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
                }));
    Interception proxy = lab.proxy(server.port());
    try (RawDevice device = new RawDevice(lab.deviceTls(), proxy.addresses().get(0))) {
      String answer =
          device
              .say("GET /a|b[c]?x={y} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
              .hearAll();
      assertThat(answer).startsWith("HTTP/1.1 200 Fine By Me\r\n");
    }
    assertThat(line.get()).isEqualTo("GET /a|b[c]?x={y} HTTP/1.1");
    assertThat(lab.sink.next().request().target()).isEqualTo("/a|b[c]?x={y}");
  }
}
