package dev.dmscope.proxy.cli;

import static java.util.stream.Collectors.joining;

import dev.dmscope.proxy.app.Program;
import dev.dmscope.proxy.app.Settings;
import dev.dmscope.proxy.app.UserError;
import dev.dmscope.proxy.intercept.Front;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
    description = "Stands before management servers, records and shows what passes.",
    footer = {
      "",
      "Examples:",
      "  dmscope run --to https://dm.example.com",
      "  dmscope run --to https://dm.lab.example.com:8443/omadm --server-ca lab-root.pem",
      "  dmscope run --to https://dm.example.com --listen 0.0.0.0:443",
      "  dmscope run --to https://dm.example.com --to https://enrol.example.com",
      "  dmscope run --to http://10.0.0.5:9000 --listen http://0.0.0.0:8080",
      "",
      "The device must trust dmscope's CA ('dmscope ca' tells where it is) and reach dmscope",
      "instead of the server. Ctrl-C stops it; what was recorded stays."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private final ReverseOptions reverse = new ReverseOptions();

  @Option(
      names = "--ui",
      paramLabel = "HOST:PORT",
      converter = AddressConverter.class,
      defaultValue = Settings.DEFAULT_UI,
      description = "Where the browser connects; ${DEFAULT-VALUE} unless given.")
  private @Nullable InetSocketAddress ui;

  @Mixin private final DataOption data = new DataOption();

  @Mixin private final TrustOptions trust = new TrustOptions();

  @Mixin private final CredentialsOption credentials = new CredentialsOption();

  @Option(names = "--ui-dir", hidden = true)
  private @Nullable Path uiDirectory;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Settings settings =
        new Settings(
            fronts(err),
            java.util.Objects.requireNonNull(ui),
            data.directory().root(),
            Optional.ofNullable(uiDirectory),
            credentials.read(err));
    try (Program program = Program.start(settings)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "dmscope listens on %s. UI: %s (Ctrl-C stops)%n",
          where(program.proxyUrls(), settings.fronts()), program.uiUrl());
      out.flush();
      Shutdown.await(program);
    }
    return Dmscope.CLEAN;
  }

  private static String where(List<String> urls, List<Front> fronts) {
    return IntStream.range(0, urls.size())
        .mapToObj(i -> urls.get(i) + " for " + String.join(", ", fronts.get(i).places()))
        .collect(joining("; on "));
  }

  private List<Front> fronts(PrintWriter err) {
    if (reverse.isEmpty()) {
      throw new UserError(
          "Say which server to stand before: --to https://HOST. 'dmscope run --help' says more.");
    }
    String servers = reverse.servers().stream().map(URI::getAuthority).collect(joining(", "));
    return reverse.fronts(trust.trust(servers, err));
  }
}
