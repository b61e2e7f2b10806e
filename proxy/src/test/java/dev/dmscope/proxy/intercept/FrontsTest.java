package dev.dmscope.proxy.intercept;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontsTest {
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

  private Origin server(String answer, String... names) throws IOException {
    int port =
        lab.jdkServer(
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .add("X-Host", exchange.getRequestHeaders().getFirst("Host"));
              exchange.sendResponseHeaders(200, answer.length());
              exchange.getResponseBody().write(answer.getBytes(UTF_8));
              exchange.close();
            });
    return new Origin(
        Target.of(URI.create("https://127.0.0.1:" + port)),
        dev.dmscope.proxy.tls.ServerTrust.insecure(),
        Set.of(names),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** Asks a name other than the one it connects to, as a device does that DNS leads here. */
  private String ask(InetSocketAddress proxy, String name) throws IOException {
    try (RawDevice device = new RawDevice(lab.deviceTls(), proxy)) {
      SSLParameters parameters = device.socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName(name)));
      device.socket.setSSLParameters(parameters);
      return device
          .say("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
          .hearAll();
    }
  }

  @Test
  void oneListenerLeadsToTheServerThatTheDeviceNames() throws Exception {
    Origin first = server("first", "dm.example.com");
    Origin second = server("second", "Enrol.Example.com");
    Listen listen = new Listen(Lab.ANY_PORT, true);
    Interception proxy = lab.start(new Front.Reverse(listen, List.of(first, second)));
    InetSocketAddress address = proxy.addresses().get(0);

    assertThat(ask(address, "dm.example.com")).startsWith("HTTP/1.1 200").endsWith("first");
    assertThat(ask(address, "enrol.example.com")).startsWith("HTTP/1.1 200").endsWith("second");
    assertThat(lab.sink.next().exchange().url()).isEqualTo(first.target().origin() + "/");
    assertThat(lab.sink.next().exchange().url()).isEqualTo(second.target().origin() + "/");
    assertThat(ask(address, "other.example.com"))
        .startsWith("HTTP/1.1 421")
        .contains("no server here is called 'other.example.com'")
        .contains("dm.example.com, enrol.example.com");
  }

  @Test
  void severalListenersLeadToServersOfTheirOwn() throws Exception {
    Interception proxy =
        lab.start(
            new Front.Reverse(new Listen(Lab.ANY_PORT, true), server("first")),
            new Front.Reverse(new Listen(Lab.ANY_PORT, true), server("second")));

    assertThat(ask(proxy.addresses().get(0), "any.example.com")).endsWith("first");
    assertThat(ask(proxy.addresses().get(1), "any.example.com")).endsWith("second");
  }

  @Test
  void aListenerWithoutTlsServesPlainDevices() throws Exception {
    Origin kept = server("kept");
    Origin keepsHost =
        new Origin(kept.target(), kept.trust(), Set.of(), true, Optional.empty(), Optional.empty());
    Interception proxy = lab.start(new Front.Reverse(new Listen(Lab.ANY_PORT, false), keepsHost));
    assertThat(proxy.urls().get(0)).startsWith("http://127.0.0.1:");

    var answer =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .build()
            .send(
                HttpRequest.newBuilder(URI.create(proxy.urls().get(0) + "/dm")).build(),
                BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("kept");
    assertThat(answer.headers().firstValue("X-Host"))
        .hasValue("127.0.0.1:" + proxy.addresses().get(0).getPort());
    assertThat(lab.sink.next().device().version()).isEmpty();
  }

  @Test
  void aPlainListenerTakesTheNameFromHost() throws Exception {
    Listen listen = new Listen(Lab.ANY_PORT, false);
    Interception proxy =
        lab.start(
            new Front.Reverse(
                listen, List.of(server("one", "a.example.com"), server("two", "b.example.com"))));
    try (Socket socket = new Socket()) {
      socket.connect(proxy.addresses().get(0));
      String request = "GET / HTTP/1.1\r\nHost: b.example.com\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1)).endsWith("two");
    }
  }

  @Test
  void twoServersOfOneNameNeedListenersOfTheirOwn() throws Exception {
    Origin one = server("one", "dm.example.com");
    Origin two = server("two", "dm.example.com");
    assertThatThrownBy(() -> new Front.Reverse(new Listen(Lab.ANY_PORT, true), List.of(one, two)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("listener of its own");
  }
}
