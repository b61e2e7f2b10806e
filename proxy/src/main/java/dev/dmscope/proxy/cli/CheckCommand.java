package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.offline.Recorded;
import dev.dmscope.analyzer.report.JsonReport;
import dev.dmscope.analyzer.report.TextReport;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.testing.TranscriptProblem;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges messages that are files. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Judges recorded messages: SyncML bodies in XML or WBXML, or transcripts (.dms).",
    footer = {
      "",
      "Files are taken in the order given, those of a directory by name (2 before 10). Who sent a",
      "message is told by its file name where that says device, client or server, else by its",
      "header. Messages of one SessionID that follow each other are one session.",
      "",
      "Findings look like FILE:LINE: severity: text [rule-id], for WBXML FILE@0xOFFSET: …",
      "'dmscope explain RULE' tells what a rule means and how to mend it."
    })
final class CheckCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|json",
      description = "How findings are printed; ${DEFAULT-VALUE} unless given.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      defaultValue = "warning",
      paramLabel = "error|warning|info",
      description = "Exit with 1 from this severity up; ${DEFAULT-VALUE} unless given.")
  private Severity failOn = Severity.WARNING;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print findings of severity info too.")
  private boolean verbose;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or directories of files.")
  private List<Path> paths = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Recorded recorded = read(err);
    List<ReviewedSession> judged = Review.review(recorded.turns(), AllRules.LIST);
    boolean withInfo = verbose || failOn == Severity.INFO;
    List<ReviewedSession> shown = judged.stream().map(s -> withInfo ? s : withoutInfo(s)).toList();
    print(shown, recorded);
    judged.stream()
        .flatMap(session -> session.failures().stream())
        .forEach(failure -> err.println("dmscope: a rule broke, please report it: " + failure));
    err.println(Tally.of(recorded.places().size(), judged));
    err.flush();
    boolean fails =
        judged.stream()
            .flatMap(session -> session.findings().stream())
            .anyMatch(finding -> finding.severity().compareTo(failOn) >= 0);
    return fails ? Dmscope.FINDINGS : Dmscope.CLEAN;
  }

  private Recorded read(PrintWriter err) throws IOException {
    try {
      return Recorded.of(new MessageFiles(Progress.on(err)).read(paths));
    } catch (TranscriptProblem e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private void print(List<ReviewedSession> sessions, Recorded recorded) throws IOException {
    if (format == Format.JSON) {
      JsonReport.write(sessions, recorded, System.out);
      System.out.flush();
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(TextReport.of(sessions, recorded));
      out.flush();
    }
  }

  private static ReviewedSession withoutInfo(ReviewedSession session) {
    List<Finding> worse =
        session.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    return new ReviewedSession(session.session(), session.messages(), worse, session.failures());
  }
}
