package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.Archive;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.QueryProblem;
import dev.dmscope.webui.api.SearchAnswer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds recorded messages. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Finds recorded messages by field or by any word in a decoded body, newest first.",
    footer = {
      "",
      "Examples:",
      "  dmscope search 'rule:status-missing'",
      "  dmscope search 'device:4* status:>=400 since:-1d'",
      "  dmscope search 'uri:./Vendor/MSFT/Policy/* cmd:Replace'",
      "  dmscope search '\"Contoso\" -is:resend'",
      "",
      "Works beside a running dmscope too: then it asks that one."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 500;

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, 1 to 500; ${DEFAULT-VALUE} unless given.")
  private int limit = 50;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String query = String.join(" ", words);
    try (Archive archive = Archive.open(data.directory(), Progress.on(err))) {
      SearchAnswer answer = archive.search(query, Math.min(MOST, Math.max(1, limit)));
      answer.page().items().forEach(hit -> out.println(line(hit)));
      out.flush();
      err.printf(
          "%d of %s%d found in %d ms%n",
          answer.page().items().size(),
          answer.page().exact() ? "" : "more than ",
          answer.page().total(),
          answer.tookMs());
      err.flush();
      return Dmscope.CLEAN;
    } catch (QueryProblem e) {
      err.println("dmscope: " + e.getMessage());
      err.println("  " + query);
      err.println("  " + " ".repeat(e.offset()) + "^".repeat(Math.max(1, e.length())));
      err.flush();
      return Dmscope.COULD_NOT;
    }
  }

  private static String line(SearchAnswer.Hit hit) {
    MessageRow row = hit.message();
    StringBuilder line = new StringBuilder();
    line.append(row.at()).append("  ").append(row.id());
    line.append(row.dir().equals("to-server") ? "  device→server  " : "  server→device  ");
    line.append(row.device());
    row.sessionId().ifPresent(id -> line.append("  session ").append(id));
    row.msgId().ifPresent(id -> line.append(" #").append(id));
    line.append("  ").append(String.join(", ", row.summary()));
    if (row.findings().error() + row.findings().warning() > 0) {
      line.append("  [")
          .append(Tally.many(row.findings().error(), "error"))
          .append(", ")
          .append(Tally.many(row.findings().warning(), "warning"))
          .append("]");
    }
    Optional<SearchAnswer.Snippet> snippet = hit.snippets().stream().findFirst();
    snippet.ifPresent(s -> line.append("\n    ").append(s.field()).append(": ").append(s.text()));
    return line.toString();
  }
}
