package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.UserError;
import dev.dmscope.proxy.tls.ServerTrust;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to believe to be the servers named on the command line. */
final class TrustOptions {
  @Option(
      names = "--server-ca",
      paramLabel = "FILE",
      description = "PEM file with the roots to trust for the server, instead of the system's.")
  private @Nullable Path serverCa;

  @Option(
      names = "--insecure-server",
      description = "Accept any certificate of the server. For a lab only.")
  private boolean insecure;

  boolean isEmpty() {
    return serverCa == null && !insecure;
  }

  /**
   * Reads the file, if there is one. Warns of what is not safe.
   *
   * @param servers for the warning
   * @throws UserError if that cannot be had
   */
  ServerTrust trust(String servers, PrintWriter err) {
    if (insecure && serverCa != null) {
      throw new UserError(
          "--server-ca and --insecure-server exclude each other; give one of them.");
    }
    if (insecure) {
      err.println(
          "WARNING: --insecure-server: dmscope will talk to ANY server that answers at "
              + servers
              + ", also to an impostor. Never use it outside a lab.");
      err.flush();
      return ServerTrust.insecure();
    }
    try {
      return serverCa == null ? ServerTrust.system() : ServerTrust.file(serverCa);
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }
}
