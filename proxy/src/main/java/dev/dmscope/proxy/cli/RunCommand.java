package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.Program;
import dev.dmscope.proxy.app.Settings;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: stand before a server until told to stop. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Stands before a management server, records and shows what passes.",
    footer = {
      "",
      "Examples:",
      "  dmscope run --to https://dm.example.com",
      "  dmscope run --to https://dm.lab.example.com:8443/omadm --server-ca lab-root.pem",
      "  dmscope run --to https://dm.example.com --listen 0.0.0.0:443",
      "",
      "The device must trust dmscope's CA ('dmscope ca' tells where it is) and reach dmscope",
      "instead of the server. Ctrl-C stops it; what was recorded stays."
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = {
        "The management server. A path is put before",
        "that of each request that lacks it."
      })
  private @Nullable URI to;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      converter = AddressConverter.class,
      defaultValue = Settings.DEFAULT_LISTEN,
      description = "Where devices connect; ${DEFAULT-VALUE} unless given.")
  private @Nullable InetSocketAddress listen;

  @Option(
      names = "--ui",
      paramLabel = "HOST:PORT",
      converter = AddressConverter.class,
      defaultValue = Settings.DEFAULT_UI,
      description = "Where the browser connects; ${DEFAULT-VALUE} unless given.")
  private @Nullable InetSocketAddress ui;

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--server-ca",
      paramLabel = "FILE",
      description = "PEM file with the roots to trust for the server, instead of the system's.")
  private @Nullable Path serverCa;

  @Option(
      names = "--insecure-server",
      description = "Accept any certificate of the server. For a lab only.")
  private boolean insecureServer;

  @Mixin private final CredentialsOption credentials = new CredentialsOption();

  @Option(names = "--ui-dir", hidden = true)
  private @Nullable Path uiDirectory;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Settings settings =
        new Settings(
            java.util.Objects.requireNonNull(to),
            java.util.Objects.requireNonNull(listen),
            java.util.Objects.requireNonNull(ui),
            data.directory().root(),
            Optional.ofNullable(serverCa),
            insecureServer,
            Optional.ofNullable(uiDirectory),
            credentials.read(err));
    if (insecureServer) {
      err.println(
          "WARNING: --insecure-server: dmscope will talk to ANY server that answers at "
              + settings.to().getAuthority()
              + ", also to an impostor. Never use it outside a lab.");
      err.flush();
    }
    try (Program program = Program.start(settings)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "dmscope listens on %s for %s. UI: %s (Ctrl-C stops)%n",
          program.proxyUrl(), settings.to(), program.uiUrl());
      out.flush();
      Shutdown.await(program);
    }
    return Dmscope.CLEAN;
  }
}
