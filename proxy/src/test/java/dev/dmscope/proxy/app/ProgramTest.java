package dev.dmscope.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.fixtures.device.DeviceDouble;
import dev.dmscope.fixtures.script.OwnSessions;
import dev.dmscope.fixtures.script.Script;
import dev.dmscope.fixtures.server.ServerDouble;
import dev.dmscope.proxy.intercept.Front;
import dev.dmscope.proxy.intercept.Listen;
import dev.dmscope.proxy.intercept.Origin;
import dev.dmscope.proxy.intercept.Target;
import dev.dmscope.proxy.tls.CertificateAuthority;
import dev.dmscope.proxy.tls.ServerTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir private Path data;

  private Settings settings(URI to, InetSocketAddress ui) throws IOException {
    return new Settings(
        List.of(
            new Front.Reverse(
                new Listen(ANY_PORT, true),
                Origin.of(Target.of(to), ServerTrust.file(data.resolve("lab/ca.pem"))))),
        ui,
        data,
        Optional.empty(),
        dev.dmscope.analyzer.credentials.Credentials.NONE);
  }

  @Test
  void trafficPassesAndIsRecordedWhereTheCatalogueCannotBeOpened() throws Exception {
    Files.writeString(data.resolve("catalogue"), "a file where a directory must be");
    CertificateAuthority lab = CertificateAuthority.openOrCreate(data.resolve("lab"));
    Script script = OwnSessions.script("policy-set-and-read", "1");
    try (ServerDouble server = ServerDouble.start(lab.serverContext("localhost"));
        Program program = Program.start(settings(server.uri(), ANY_PORT))) {
      server.serve(script);
      DeviceDouble device =
          new DeviceDouble(program.authority().clientContext(), HttpClient.Version.HTTP_1_1);
      assertThat(device.play(script, URI.create(program.proxyUrls().get(0)), Duration.ZERO))
          .allMatch(DeviceDouble.Answer::expected);
      assertThat(program.catalog().status().state()).isEqualTo("failed");
      assertThat(program.catalog().status().detail())
          .hasValueSatisfying(
              detail -> assertThat(detail).contains("traffic is recorded all the same"));
    }
    Files.delete(data.resolve("catalogue"));
    try (Playing again = Playing.start(data)) {
      again.await(script.steps().size());
      assertThat(again.catalog().sessions("", Optional.empty(), 10).items()).hasSize(1);
    }
  }

  @Test
  void aPortInUseEndsTheStartAndFreesTheDirectory() throws Exception {
    CertificateAuthority.openOrCreate(data.resolve("lab"));
    URI to = URI.create("https://dm.example.com");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress ui =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());
      assertThatThrownBy(() -> Program.start(settings(to, ui)))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
    try (Program program = Program.start(settings(to, ANY_PORT))) {
      assertThat(program.proxyUrls().get(0)).startsWith("https://127.0.0.1:");
    }
  }
}
