package dev.dmscope.webui;

import dev.dmscope.webui.sample.SampleCatalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A UI on a free port over the samples, and a client for it. */
final class TestUi implements AutoCloseable {
  static final String PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

  /** A search for this fails with an exception. */
  static final String FAILING = SampleCatalog.FAILING;

  // A browser sends these; the JDK's client refuses to unless told otherwise, before its first use.
  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin");
  }

  final UiSettings settings =
      UiSettings.of(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), () -> Optional.of(PEM));
  final SampleCatalog catalog = SampleCatalog.filled(3);
  final HttpClient client = HttpClient.newHttpClient();
  private final WebUi ui;

  TestUi() throws IOException {
    ui = WebUi.start(settings, catalog);
  }

  void addSession() {
    catalog.addGood("imei:3589120017777");
  }

  String url() {
    return ui.url();
  }

  int port() {
    return ui.address().getPort();
  }

  /** A request without any token. */
  HttpRequest.Builder anyone(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  /** A request with the token. */
  HttpRequest.Builder user(String path) {
    return anyone(path).header("Authorization", "Bearer " + settings.token());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(user(path));
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    ui.close();
  }
}
