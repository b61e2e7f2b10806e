package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes in comes out, and what comes out is what was recorded. */
class FidelityTest {
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

  /** Echoes the body, and says which protocol and fields arrived. */
  private static void echo(HttpServerExchange exchange) throws IOException {
    byte[] body = exchange.getInputStream().readAllBytes();
    exchange
        .getResponseHeaders()
        .put(new HttpString("X-Protocol"), exchange.getProtocol().toString());
    StringBuilder fields = new StringBuilder();
    for (HeaderValues values : exchange.getRequestHeaders()) {
      fields
          .append(values.getHeaderName())
          .append('=')
          .append(String.join("|", values))
          .append(';');
    }
    exchange.getResponseHeaders().put(new HttpString("X-Fields"), fields.toString());
    if (exchange.getRequestHeaders().contains("X-Want-Length")) {
      exchange.setResponseContentLength(body.length);
    }
    exchange.getOutputStream().write(body);
    exchange.endExchange();
  }

  private Interception echoing() throws IOException {
    return lab.proxy(lab.undertow(new BlockingHandler(FidelityTest::echo)));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static void isWhole(Body body, byte[] expected) {
    assertThat(body.bytes()).isEqualTo(expected);
    assertThat(body.length()).isEqualTo(expected.length);
    assertThat(body.state()).isEqualTo(Body.State.COMPLETE);
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void bodiesOfAllSizesPassUnchangedAndAreRecordedUnchanged(Version version) throws Exception {
    Interception proxy = echoing();
    HttpClient device = lab.device(version);
    for (int length : new int[] {0, 1, 2_000, 16_384, 17 * 1024 + 1, 200_000, 3_000_000}) {
      byte[] body = random(length);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(Lab.uri(proxy, "/dm"))
              .POST(
                  length % 2 == 0
                      ? BodyPublishers.ofByteArray(body)
                      : BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));
      if (length % 3 == 0) {
        request.header("X-Want-Length", "yes");
      }

      HttpResponse<byte[]> response = device.send(request.build(), BodyHandlers.ofByteArray());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(body);
      String protocol = version == Version.HTTP_2 ? "HTTP/2.0" : "HTTP/1.1";
      assertThat(response.headers().firstValue("X-Protocol")).hasValue(protocol);
      MemorySink.Seen seen = lab.sink.next();
      assertThat(seen.request().protocol()).isEqualTo(protocol);
      assertThat(seen.response().protocol()).isEqualTo(protocol);
      isWhole(seen.request().body(), body);
      isWhole(seen.response().body(), body);
      assertThat(seen.device().alpn()).isEqualTo(seen.server().alpn());
    }
  }

  @Test
  void aDeviceWithHttp2ReachesAServerWithoutIt() throws Exception {
    int port =
        lab.jdkServer(
            exchange -> {
              byte[] body = exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
              exchange.close();
            });
    Interception proxy = lab.proxy(port);
    HttpClient device = lab.device(Version.HTTP_2);
    List<CompletableFuture<HttpResponse<String>>> answers =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i ->
                    device.sendAsync(
                        HttpRequest.newBuilder(Lab.uri(proxy, "/" + i))
                            .POST(BodyPublishers.ofString("message " + i))
                            .build(),
                        BodyHandlers.ofString()))
            .toList();
    for (int i = 0; i < 8; i++) {
      assertThat(answers.get(i).get().body()).isEqualTo("message " + i);
      assertThat(answers.get(i).get().version()).isEqualTo(Version.HTTP_2);
      assertThat(lab.sink.next().response().protocol()).isEqualTo("HTTP/1.1");
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void theServerSeesWhatItWouldSeeWithoutTheProxy(Version version) throws Exception {
    int port = lab.undertow(new BlockingHandler(FidelityTest::echo));
    Interception proxy = lab.proxy(port);
    URI direct = URI.create("https://localhost:" + port + "/dm/x;a=b?mode=%4d&q=%20%7a");
    URI through = Lab.uri(proxy, direct.getRawPath() + "?" + direct.getRawQuery());

    HttpResponse<byte[]> one = ask(serverOnly(version), direct);
    HttpResponse<byte[]> two = ask(lab.device(version), through);

    assertThat(fields(two)).isEqualTo(fields(one));
    assertThat(comparable(two)).isEqualTo(comparable(one));
  }

  private HttpClient serverOnly(Version version) {
    SSLContext trust = lab.serverCa.clientContext();
    return HttpClient.newBuilder().sslContext(trust).version(version).build();
  }

  private static HttpResponse<byte[]> ask(HttpClient client, URI uri) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("User-Agent", "MSFT OMA DM Client/1.2.0.1")
            .header("Accept", "application/vnd.syncml.dm+xml, application/octet-stream")
            .header("X-Twice", "a")
            .header("X-Twice", "b")
            .header("Cookie", "one=1; two=2")
            .POST(BodyPublishers.ofString("<SyncML/>"))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static Set<String> fields(HttpResponse<?> response) {
    return Set.of(response.headers().firstValue("X-Fields").orElseThrow().split(";"));
  }

  private static Map<String, List<String>> comparable(HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(Set.of("x-fields", "date", "connection")::contains);
    return headers;
  }

  @Test
  void gzipStaysGzip() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("<SyncML/>".repeat(100).getBytes(UTF_8));
    }
    Interception proxy =
        lab.proxy(
            lab.undertow(
                exchange -> {
                  exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
                  exchange.getResponseSender().send(java.nio.ByteBuffer.wrap(zipped.toByteArray()));
                }));

    HttpResponse<byte[]> response =
        lab.device(Version.HTTP_1_1)
            .send(
                HttpRequest.newBuilder(Lab.uri(proxy, "/"))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(response.body()).isEqualTo(zipped.toByteArray());
    assertThat(response.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(lab.sink.next().response().body().bytes()).isEqualTo(zipped.toByteArray());
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void answersWithoutABodyKeepTheirHead(Version version) throws Exception {
    Interception proxy =
        lab.proxy(
            lab.undertow(
                exchange -> {
                  switch (exchange.getRequestPath()) {
                    case "/204" -> exchange.setStatusCode(204);
                    case "/304" ->
                        exchange.setStatusCode(304).getResponseHeaders().put(Headers.ETAG, "\"x\"");
                    default -> exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, 12_345);
                  }
                  exchange.endExchange();
                }));
    HttpClient device = lab.device(version);

    for (String path : List.of("/204", "/304", "/head")) {
      HttpResponse<byte[]> response =
          device.send(
              HttpRequest.newBuilder(Lab.uri(proxy, path))
                  .method(path.equals("/head") ? "HEAD" : "GET", BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofByteArray());
      assertThat(response.statusCode())
          .isEqualTo(path.equals("/head") ? 200 : Integer.parseInt(path.substring(1)));
      assertThat(response.body()).isEmpty();
      MemorySink.Seen seen = lab.sink.next();
      isWhole(seen.response().body(), new byte[0]);
      assertThat(seen.request().body().state()).isEqualTo(Body.State.COMPLETE);
      if (path.equals("/head")) {
        assertThat(response.headers().firstValue("content-length")).hasValue("12345");
      }
    }
  }

  @Test
  void theServerDecidesWhetherABodyIsSentAfterExpectContinue() throws Exception {
    Interception proxy =
        lab.proxy(
            lab.undertow(
                new io.undertow.server.handlers.HttpContinueReadHandler(
                    new BlockingHandler(FidelityTest::echo))));

    HttpResponse<String> response =
        lab.device(Version.HTTP_1_1)
            .send(
                HttpRequest.newBuilder(Lab.uri(proxy, "/"))
                    .expectContinue(true)
                    .POST(BodyPublishers.ofString("after the 100"))
                    .build(),
                BodyHandlers.ofString());

    assertThat(response.body()).isEqualTo("after the 100");
    assertThat(lab.sink.next().request().headers().first("Expect")).isPresent();
  }

  @Test
  void oneDeviceConnectionUsesOneServerConnection() throws Exception {
    Set<Object> connections = java.util.concurrent.ConcurrentHashMap.newKeySet();
    Interception proxy =
        lab.proxy(
            lab.undertow(
                exchange -> {
                  connections.add(exchange.getConnection().getPeerAddress());
                  exchange.getResponseSender().send("ok");
                }));
    HttpClient device = lab.device(Version.HTTP_1_1);
    for (int i = 0; i < 5; i++) {
      device.send(HttpRequest.newBuilder(Lab.uri(proxy, "/")).build(), BodyHandlers.ofString());
    }
    assertThat(connections).hasSize(1);

    lab.device(Version.HTTP_1_1)
        .send(HttpRequest.newBuilder(Lab.uri(proxy, "/")).build(), BodyHandlers.ofString());
    assertThat(connections).as("another device, another connection").hasSize(2);
  }
}
