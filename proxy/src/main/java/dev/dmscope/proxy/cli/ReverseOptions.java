package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.Settings;
import dev.dmscope.proxy.app.UserError;
import dev.dmscope.proxy.intercept.Front;
import dev.dmscope.proxy.intercept.Listen;
import dev.dmscope.proxy.intercept.Origin;
import dev.dmscope.proxy.intercept.Target;
import dev.dmscope.proxy.tls.ServerTrust;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Servers to stand before, and where. */
final class ReverseOptions {
  @Option(
      names = "--to",
      paramLabel = "URL",
      description = {
        "The management server. A path is put before",
        "that of each request that lacks it. May be",
        "given several times."
      })
  private final List<URI> to = new ArrayList<>();

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      converter = ListenConverter.class,
      description = {
        "Where devices connect; " + Settings.DEFAULT_LISTEN + " unless given.",
        "http://HOST:PORT listens without TLS.",
        "One for several --to: the name that the device",
        "asks for decides. Several: the first leads to",
        "the first --to, the second to the second."
      })
  private final List<Listen> listen = new ArrayList<>();

  boolean isEmpty() {
    return to.isEmpty() && listen.isEmpty();
  }

  List<URI> servers() {
    return List.copyOf(to);
  }

  /**
   * The listeners with their servers.
   *
   * @param trust whom to believe to be those servers
   * @throws UserError if they do not fit together
   */
  List<Front> fronts(ServerTrust trust) {
    List<Listen> ports = listen.isEmpty() ? List.of(Listen.of(Settings.DEFAULT_LISTEN)) : listen;
    try {
      List<Origin> origins = to.stream().map(it -> Origin.of(Target.of(it), trust)).toList();
      if (origins.isEmpty()) {
        throw new UserError(
            "--listen needs the server that devices are led to: --to https://HOST.");
      }
      if (ports.size() == 1) {
        return List.of(new Front.Reverse(ports.get(0), origins));
      }
      if (origins.size() != 1 && origins.size() != ports.size()) {
        throw new UserError(
            "There are %d --listen and %d --to: give one --listen for all, or one for each."
                .formatted(ports.size(), origins.size()));
      }
      List<Front> fronts = new ArrayList<>();
      for (int i = 0; i < ports.size(); i++) {
        fronts.add(new Front.Reverse(ports.get(i), origins.get(Math.min(i, origins.size() - 1))));
      }
      return fronts;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }
}
