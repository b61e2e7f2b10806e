package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.Archive;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes what is derived anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes the catalogue and the search index anew from the recording.",
    footer = {"", "Nothing is lost: both are derived. Stop a running dmscope first."})
final class RebuildCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Mixin private final CredentialsOption credentials = new CredentialsOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long exchanges = Archive.rebuild(data.directory(), credentials.read(err), Progress.on(err));
    out.println("Rebuilt from " + exchanges + " recorded exchanges.");
    out.flush();
    return Dmscope.CLEAN;
  }
}
