package dev.dmscope.proxy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: only says what there is. */
@Command(
    name = "dmscope",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Watches OMA DM / SyncML sessions between a device and its management server.",
      ""
    },
    footer = {
      "",
      "First steps:",
      "  dmscope demo                                  a device and a server to look at, nothing to set up",
      "  dmscope run --to https://dm.example.com       stand before a real server",
      "  dmscope check recorded/*.xml                  judge messages you have as files",
      "",
      "Exit codes: 0 clean, 1 findings, 2 could not do it.",
      "'dmscope COMMAND --help' tells more of each command."
    })
final class Dmscope implements Runnable {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int COULD_NOT = 2;

  @Spec private CommandSpec spec;

  Dmscope() {
    this.spec = CommandSpec.create();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which command: " + String.join(", ", names(spec.commandLine())));
  }

  private static Iterable<String> names(CommandLine line) {
    return line.getSubcommands().keySet().stream()
        .filter(name -> !name.equals("generate-completion"))
        .toList();
  }
}
