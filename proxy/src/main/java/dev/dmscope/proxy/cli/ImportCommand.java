package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.Importing;
import dev.dmscope.proxy.importer.Import;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes recordings of others in. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Takes exchanges from files into the data directory, to search and look at them.",
    footer = {
      "",
      "Reads HTTP archives (.har), archives of Fiddler (.saz), saved streams of SyncMLViewer,",
      "transcripts (.dms), recordings of dmscope (a data directory, or .warc.gz), and single",
      "messages in XML, WBXML or hexadecimal. What a file is, its content tells.",
      "",
      "Examples:",
      "  dmscope import capture.har",
      "  dmscope import --data /tmp/case-12 SyncMLStream.xml enrolment.saz",
      "",
      "Stop a dmscope that records into the same directory first. See docs/importing.md."
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or directories of files.")
  private List<Path> paths = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    InputPaths.check(paths);
    Import.Outcome outcome = Importing.run(data.directory(), paths, Progress.on(err));
    outcome.problems().forEach(problem -> err.println("dmscope: " + InputPaths.line(problem)));
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s imported into %s.%n",
        Tally.many(outcome.exchanges(), "exchange"), data.directory().root());
    out.flush();
    return outcome.problems().isEmpty() && outcome.exchanges() > 0
        ? Dmscope.CLEAN
        : Dmscope.COULD_NOT;
  }
}
