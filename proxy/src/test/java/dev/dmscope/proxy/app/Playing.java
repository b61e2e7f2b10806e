package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.fixtures.device.DeviceDouble;
import dev.dmscope.fixtures.script.Script;
import dev.dmscope.fixtures.script.Step;
import dev.dmscope.fixtures.server.ServerDouble;
import dev.dmscope.proxy.intercept.Front;
import dev.dmscope.proxy.intercept.Listen;
import dev.dmscope.proxy.intercept.Origin;
import dev.dmscope.proxy.intercept.Target;
import dev.dmscope.proxy.tls.CertificateAuthority;
import dev.dmscope.proxy.tls.ServerTrust;
import dev.dmscope.webui.api.SessionCatalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The whole program between a device and a server that play scripts, all over real TLS. */
final class Playing implements AutoCloseable {
  private final ServerDouble server;
  private final Program program;
  private final DeviceDouble device;

  private Playing(ServerDouble server, Program program, DeviceDouble device) {
    this.server = server;
    this.program = program;
    this.device = device;
  }

  static Playing start(Path data) throws IOException {
    CertificateAuthority serverCa =
        CertificateAuthority.openOrCreate(data.resolve("test-server-ca"));
    ServerDouble server = ServerDouble.start(serverCa.serverContext("localhost"));
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Program program =
        Program.start(
            new Settings(
                List.of(
                    new Front.Reverse(
                        new Listen(anyPort, true),
                        Origin.of(Target.of(server.uri()), ServerTrust.file(serverCa.pem())))),
                anyPort,
                data,
                Optional.empty(),
                dev.dmscope.analyzer.credentials.Credentials.NONE));
    DeviceDouble device =
        new DeviceDouble(program.authority().clientContext(), HttpClient.Version.HTTP_1_1);
    return new Playing(server, program, device);
  }

  Program program() {
    return program;
  }

  SessionCatalog catalog() {
    return program.catalog();
  }

  /** Plays the exchanges and waits until they are analysed. */
  List<DeviceDouble.Answer> play(Step... steps) throws IOException, InterruptedException {
    return play(new Script("test", "", "/dm", List.of(steps)));
  }

  List<DeviceDouble.Answer> play(Script script) throws IOException, InterruptedException {
    long before = catalog().status().recorded();
    server.serve(script);
    List<DeviceDouble.Answer> answers =
        device.play(script, URI.create(program.proxyUrls().get(0)), Duration.ZERO);
    await(before + script.steps().size());
    return answers;
  }

  /** Waits until so many exchanges are recorded, analysed and can be found. */
  void await(long exchanges) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (catalog().status().recorded() < exchanges
        || catalog().status().lag() > 0
        || catalog().search("", Optional.empty(), 1).behind() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not analysed within a minute: " + catalog().status());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
  }

  static Step step(String contentType, byte[] request, byte[] response) {
    Headers headers = new Headers(List.of(new Header("Content-Type", contentType)));
    return new Step(headers, request, 200, headers, response);
  }

  @Override
  public void close() {
    program.close();
    server.close();
  }
}
