package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.exchange.Body;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopTest {
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

  private Interception.Settings settings(InetSocketAddress listen, String target)
      throws IOException {
    Origin origin = Origin.of(Target.of(URI.create(target)), lab.trust());
    return new Interception.Settings(
        List.of(new Front.Reverse(new Listen(listen, true), origin)),
        lab.proxyCa,
        lab.sink,
        Limits.DEFAULT);
  }

  @Test
  void aPortInUseIsOneLineThatSaysWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress listen =
          new InetSocketAddress(
              InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), taken.getLocalPort());
      assertThatThrownBy(() -> Interception.start(settings(listen, "https://dm.example.com")))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "Cannot listen on 127.0.0.1:"
                  + taken.getLocalPort()
                  + ": Address already in use. Free the port, or choose another with --listen.");
    }
  }

  @Test
  void aProxyToItselfIsRefused() {
    for (String listen : new String[] {"127.0.0.1", "0.0.0.0"}) {
      assertThatThrownBy(
              () ->
                  Interception.start(
                      settings(new InetSocketAddress(listen, 8443), "https://localhost:8443")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("that is where the proxy itself listens")
          .hasMessageContaining("--listen");
    }
  }

  @Test
  void aRunningExchangeMayEndBeforeTheProxyStops() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Interception proxy =
        lab.proxy(
            lab.jdkServer(
                exchange -> {
                  asked.countDown();
                  await(go);
                  exchange.sendResponseHeaders(200, 4);
                  exchange.getResponseBody().write("last".getBytes(UTF_8));
                  exchange.close();
                }));
    InetSocketAddress address = proxy.addresses().get(0);
    CompletableFuture<HttpResponse<String>> answer =
        lab.device(Version.HTTP_1_1)
            .sendAsync(
                HttpRequest.newBuilder(Lab.uri(proxy, "/")).build(), BodyHandlers.ofString());
    asked.await();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(proxy::close);
    while (accepts(address)) {
      Thread.onSpinWait();
    }
    assertThat(stopped).isNotDone();
    go.countDown();

    assertThat(answer.get().body()).isEqualTo("last");
    stopped.get();
    assertThat(lab.sink.next().response().body().state()).isEqualTo(Body.State.COMPLETE);
  }

  @Test
  void whatDoesNotEndInTimeIsCutAndRecordedAsCut() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    int port =
        lab.jdkServer(
            exchange -> {
              asked.countDown();
              await(never);
            });
    Limits all = Limits.DEFAULT;
    Interception proxy =
        lab.proxy(
            "https://localhost:" + port,
            new Limits(
                all.handshake(),
                all.head(),
                all.keepAlive(),
                all.connect(),
                all.stall(),
                Duration.ofMillis(200),
                all.headBytes()));
    CompletableFuture<HttpResponse<String>> answer =
        lab.device(Version.HTTP_1_1)
            .sendAsync(
                HttpRequest.newBuilder(Lab.uri(proxy, "/")).build(), BodyHandlers.ofString());
    asked.await();
    proxy.close();

    assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
    assertThat(lab.sink.next().exchange().response()).isEmpty();
    never.countDown();
  }

  private static boolean accepts(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (ConnectException e) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
