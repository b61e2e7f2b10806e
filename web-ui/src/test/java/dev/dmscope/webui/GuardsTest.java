package dev.dmscope.webui;

import static dev.dmscope.webui.TestUi.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTest {
  private static TestUi ui;

  @BeforeAll
  static void start() throws Exception {
    ui = new TestUi();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/status", "/api/v1/events", "/api/v1/nothing", "/api/v1/ca.pem"})
  void theApiTellsThoseWithoutTokenAsAProblem(String path) throws Exception {
    HttpResponse<String> response = ui.send(ui.anyone(path));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("\"code\":\"unauthorised\"");
  }

  @Test
  void aBrowserWithoutTokenIsToldWhatToOpen() throws Exception {
    HttpResponse<String> response = ui.send(ui.anyone("/live"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "Content-Type")).startsWith("text/html");
    assertThat(response.body()).contains("?token=").doesNotContain(ui.settings.token());
    assertThat(ui.send(ui.anyone("/app.css")).statusCode()).isEqualTo(200);
  }

  @Test
  void theTokenOfTheUrlBecomesACookieAndLeavesTheUrl() throws Exception {
    HttpResponse<String> first =
        ui.send(ui.anyone("/search?q=a%20b&token=" + ui.settings.token() + "&x=1"));

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(header(first, "Location")).isEqualTo("/search?q=a%20b&x=1");
    String cookie = header(first, "Set-Cookie");
    assertThat(cookie)
        .startsWith("dmscope-auth-" + ui.port() + "=")
        .contains("HttpOnly")
        .containsIgnoringCase("SameSite=Lax")
        .containsIgnoringCase("path=/");
    String pair = cookie.substring(0, cookie.indexOf(';'));
    assertThat(ui.send(ui.anyone("/search?q=a%20b&x=1").header("Cookie", pair)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theRedirectNeverLeadsToAnotherHost() throws Exception {
    HttpResponse<String> response =
        ui.send(ui.anyone("//evil.example/x?token=" + ui.settings.token()));

    assertThat(header(response, "Location")).isEqualTo("/evil.example/x");
  }

  @Test
  void theWrongTokenOpensNothing() throws Exception {
    assertThat(ui.send(ui.anyone("/?token=" + "0".repeat(32))).statusCode()).isEqualTo(401);
    assertThat(
            ui.send(ui.anyone("/api/v1/status").header("Authorization", "Bearer x")).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8081", "127.0.0.1.evil.example", "192.0.2.7"})
  void anUnknownHostNameIsMisdirectedEvenWithTheToken(String host) throws Exception {
    HttpResponse<String> response = ui.send(ui.user("/api/v1/status").header("Host", host));

    assertThat(response.statusCode()).isEqualTo(421);
    assertThat(response.body()).contains("host-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1", "LOCALHOST", "127.0.0.1", "[::1]:8081"})
  void theNamesOfTheLoopbackAreItsOwn(String host) throws Exception {
    assertThat(ui.send(ui.user("/api/v1/status").header("Host", host)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
  void aForeignOriginIsRefused(String origin) throws Exception {
    assertThat(ui.send(ui.user("/api/v1/status").header("Origin", origin)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theOwnOriginMayAsk() throws Exception {
    HttpRequest.Builder own =
        ui.user("/api/v1/status").header("Origin", "http://127.0.0.1:" + ui.port());

    assertThat(ui.send(own).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherSiteMayLinkToPagesButNotAskTheApi() throws Exception {
    assertThat(ui.send(ui.user("/live").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(200);
    assertThat(
            ui.send(ui.user("/api/v1/status").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(
            ui.send(ui.user("/api/v1/status").header("Sec-Fetch-Site", "same-site")).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/status", "/api/v1/nothing", "/app.css"})
  void everyAnswerIsHardened(String path) throws Exception {
    HttpResponse<String> response = ui.get(path);

    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
    if (path.startsWith("/api")) {
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void aShortTokenIsRefusedAtTheStart() {
    assertThatThrownBy(
            () ->
                new UiSettings(
                    new InetSocketAddress(0),
                    java.util.Set.of(),
                    "secret",
                    Optional.empty(),
                    Optional::empty))
        .hasMessageContaining("at least 16");
  }

  @Test
  void aTakenPortIsAClearError() {
    UiSettings taken =
        UiSettings.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ui.port()), Optional::empty);

    assertThatThrownBy(() -> WebUi.start(taken, ui.catalog))
        .isInstanceOf(java.io.IOException.class)
        .hasMessageContaining("Cannot show the UI on")
        .hasMessageContaining(Integer.toString(ui.port()));
  }

  @Test
  void theUrlToOpenCarriesTheToken() {
    URI url = URI.create(ui.url());

    assertThat(url.getQuery()).isEqualTo("token=" + ui.settings.token());
    assertThat(ui.settings.token()).matches("[0-9a-f]{32}");
  }
}
