package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReverseTest {
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

  @Test
  void aPostReachesTheServerAndItsAnswerTheDevice() throws Exception {
    int port =
        lab.jdkServer(
            exchange -> {
              byte[] body = exchange.getRequestBody().readAllBytes();
              exchange
                  .getResponseHeaders()
                  .add("X-Host", exchange.getRequestHeaders().getFirst("Host"));
              exchange.getResponseHeaders().add("X-Path", exchange.getRequestURI().toString());
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
              exchange.close();
            });
    Interception proxy = lab.proxy(port);

    HttpResponse<String> response =
        lab.device(HttpClient.Version.HTTP_1_1)
            .send(
                HttpRequest.newBuilder(Lab.uri(proxy, "/dm?mode=Maintenance"))
                    .header("User-Agent", "MSFT OMA DM Client/1.2.0.1")
                    .POST(BodyPublishers.ofString("<SyncML/>"))
                    .build(),
                BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("<SyncML/>");
    assertThat(response.headers().firstValue("X-Host")).hasValue("localhost:" + port);
    assertThat(response.headers().firstValue("X-Path")).hasValue("/dm?mode=Maintenance");
    MemorySink.Seen seen = lab.sink.next();
    assertThat(seen.exchange().url())
        .isEqualTo("https://localhost:" + port + "/dm?mode=Maintenance");
    assertThat(seen.exchange().peer()).isEqualTo("127.0.0.1");
    assertThat(seen.request().method()).isEqualTo("POST");
    assertThat(seen.request().protocol()).isEqualTo("HTTP/1.1");
    assertThat(seen.request().headers().first("host"))
        .hasValue("localhost:" + proxy.addresses().get(0).getPort());
    assertThat(new String(seen.request().body().bytes(), UTF_8)).isEqualTo("<SyncML/>");
    assertThat(seen.request().body().state()).isEqualTo(Body.State.COMPLETE);
    assertThat(seen.response().status()).isEqualTo(200);
    assertThat(seen.response().reason()).isEqualTo("OK");
    assertThat(seen.response().madeByProxy()).isFalse();
    assertThat(new String(seen.response().body().bytes(), UTF_8)).isEqualTo("<SyncML/>");
    assertThat(seen.response().body().state()).isEqualTo(Body.State.COMPLETE);
    assertThat(seen.endings()).isEqualTo(2);
    assertThat(seen.device().version()).isEqualTo("TLSv1.3");
    assertThat(seen.device().alpn()).isEqualTo("http/1.1");
    assertThat(seen.device().sni()).isEqualTo("localhost");
    assertThat(seen.server().version()).isEqualTo("TLSv1.3");
    assertThat(seen.server().peerThumbprint()).matches("[0-9A-F]{40}");
  }
}
