package dev.dmscope.proxy.cli;

import dev.dmscope.fixtures.script.OwnSessions;
import dev.dmscope.proxy.app.DataDirectory;
import dev.dmscope.proxy.app.Demo;
import dev.dmscope.proxy.app.DemoCheck;
import dev.dmscope.proxy.app.Settings;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what dmscope does, with nothing to set up. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Plays sessions of a simulated device and server through dmscope, over real TLS.",
    footer = {
      "",
      "Open the address it prints and watch the sessions come in; Ctrl-C stops it. The demo has a",
      "data directory of its own and touches nothing else."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(600);
  private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--ui",
      paramLabel = "HOST:PORT",
      converter = AddressConverter.class,
      defaultValue = Settings.DEFAULT_UI,
      description = "Where the browser connects; ${DEFAULT-VALUE} unless given.")
  private @Nullable InetSocketAddress ui;

  @Option(
      names = "--once",
      description =
          "Play every session once, print what was found, and exit; 0 if all is as it must be.")
  private boolean once;

  @Option(names = "--ui-dir", hidden = true)
  private @Nullable Path uiDirectory;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataDirectory directory = data.directoryOr("dmscope-demo");
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    InetSocketAddress uiAddress = once ? anyPort : Objects.requireNonNull(ui);
    try (Demo demo =
        Demo.start(directory.root(), anyPort, uiAddress, Optional.ofNullable(uiDirectory))) {
      return once ? playOnce(demo) : playOn(demo);
    }
  }

  private int playOnce(Demo demo) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<String> wrong = DemoCheck.run(demo, out);
    wrong.forEach(line -> out.println("NOT AS EXPECTED: " + line));
    out.println(
        wrong.isEmpty()
            ? OwnSessions.NAMES.size() + " sessions played, all as expected."
            : "The demo did not go as it must.");
    out.flush();
    return wrong.isEmpty() ? Dmscope.CLEAN : Dmscope.FINDINGS;
  }

  private int playOn(Demo demo) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("The demo is running. Open %s (Ctrl-C stops)%n", demo.program().uiUrl());
    out.flush();
    Thread player = new Thread(() -> playForEver(demo), "demo");
    player.setDaemon(true);
    player.start();
    Shutdown.await(demo);
    return Dmscope.CLEAN;
  }

  private static void playForEver(Demo demo) {
    try {
      for (int round = 1; ; round++) {
        for (String name : OwnSessions.NAMES) {
          demo.play(
              name,
              Integer.toHexString(round).toUpperCase(java.util.Locale.ROOT),
              BETWEEN_MESSAGES);
          Thread.sleep(BETWEEN_SESSIONS.toMillis());
        }
        Thread.sleep(BETWEEN_ROUNDS.toMillis());
      }
    } catch (IOException e) {
      throw new UserError("The simulated device lost its connection: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
