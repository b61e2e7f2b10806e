package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.credentials.Credentials;
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
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A simulated device and a simulated server with the whole program between them, over real TLS. The
 * server's certificate comes from a CA of its own, which the program is told to trust, as with
 * {@code --server-ca}.
 */
public final class Demo implements AutoCloseable {
  private final ServerDouble server;
  private final Program program;
  private final DeviceDouble device;

  private Demo(ServerDouble server, Program program, DeviceDouble device) {
    this.server = server;
    this.program = program;
    this.device = device;
  }

  /**
   * Starts server, program and device; nothing is played yet.
   *
   * @param listen where the program listens for the device
   * @throws UserError if a port, file or directory cannot be used
   */
  public static Demo start(
      Path data, InetSocketAddress listen, InetSocketAddress ui, Optional<Path> uiDirectory) {
    try {
      CertificateAuthority serverCa =
          CertificateAuthority.openOrCreate(data.resolve("demo-server-ca"));
      ServerDouble server = ServerDouble.start(serverCa.serverContext("localhost"));
      try {
        Program program =
            Program.start(
                new Settings(
                    List.of(front(listen, server, serverCa)),
                    ui,
                    data,
                    uiDirectory,
                    Credentials.NONE));
        DeviceDouble device =
            new DeviceDouble(program.authority().clientContext(), HttpClient.Version.HTTP_1_1);
        return new Demo(server, program, device);
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UserError("The demo cannot be started in " + data + ": " + e.getMessage() + ".", e);
    }
  }

  private static Front front(
      InetSocketAddress listen, ServerDouble server, CertificateAuthority serverCa)
      throws IOException {
    return new Front.Reverse(
        new Listen(listen, true),
        Origin.of(Target.of(server.uri()), ServerTrust.file(serverCa.pem())));
  }

  /** The program in the middle. */
  public Program program() {
    return program;
  }

  /**
   * Plays one of {@link OwnSessions#NAMES}.
   *
   * @param sessionId for SyncHdr
   * @param pause between the messages of the device
   * @return whether the device got every answer as the server gave it
   * @throws IOException if the proxy cannot be reached
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean play(String name, String sessionId, Duration pause)
      throws IOException, InterruptedException {
    return play(OwnSessions.script(name, sessionId), pause);
  }

  /**
   * Plays a session of any other origin.
   *
   * @param pause between the messages of the device
   * @return whether the device got every answer as the server gave it
   * @throws IOException if the proxy cannot be reached
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean play(Script script, Duration pause) throws IOException, InterruptedException {
    server.serve(script);
    List<DeviceDouble.Answer> answers =
        device.play(script, URI.create(program.proxyUrls().get(0)), pause);
    return answers.stream().allMatch(DeviceDouble.Answer::expected);
  }

  @Override
  public void close() {
    program.close();
    server.close();
  }
}
