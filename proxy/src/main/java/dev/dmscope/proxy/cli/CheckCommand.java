package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.Reviewed;
import dev.dmscope.analyzer.offline.Recorded;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Triage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges messages that are files. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Judges recorded messages: bodies in XML or WBXML, transcripts, and all that 'import' reads.",
    footer = {
      "",
      "Files are taken in the order given, those of a directory by name (2 before 10). Who sent a",
      "message is told by its file name where that says device, client or server, else by its",
      "header. Messages of one SessionID that follow each other are one session.",
      "",
      "Findings look like FILE:LINE: severity: text [rule-id], for WBXML FILE@0xOFFSET: …",
      "'dmscope explain RULE' tells what a rule means and how to mend it.",
      "",
      "Examples:",
      "  dmscope check recorded/",
      "  dmscope check --output check.sarif --output check.html recorded/",
      "  dmscope check --write-baseline known.txt recorded/     what is wrong today",
      "  dmscope check --baseline known.txt recorded/           fails on what is new"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private final ReportOptions reports = new ReportOptions();

  @Mixin private final TriageOptions triage = new TriageOptions();

  @Mixin private final ProfileOption profile = new ProfileOption();

  @Option(
      names = "--fail-on",
      defaultValue = "warning",
      paramLabel = "error|warning|info",
      description = "Exit with 1 from this severity up; ${DEFAULT-VALUE} unless given.")
  private Severity failOn = Severity.WARNING;

  @Option(
      names = "--min-severity",
      paramLabel = "error|warning|info",
      description = "Report from this severity up; warning unless given, or what --fail-on says.")
  private @Nullable Severity minSeverity;

  @Option(
      names = {"-v", "--verbose"},
      description = "The same as --min-severity info.")
  private boolean verbose;

  @Mixin private final CredentialsOption credentials = new CredentialsOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or directories of files.")
  private List<Path> paths = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    reports.files(); // tells what is wrong with them before the work is done
    Triage judge = triage.open();
    CheckedFiles files = CheckedFiles.read(paths, Progress.on(err));
    Recorded recorded = files.recorded();
    List<Rule> rules = AllRules.with(credentials.read(err));
    Reviewed reviewed = Review.of(recorded.turns(), rules, profile.forced());
    Checked checked = judge.judge(reviewed, rules, recorded, failOn);
    Checked shown = checked.from(least());
    reports.write(shown, spec.commandLine().getOut());
    reviewed
        .allFailures()
        .forEach(failure -> err.println("dmscope: a rule broke, please report it: " + failure));
    files.problems().forEach(problem -> err.println("dmscope: " + InputPaths.line(problem)));
    triage.tellUnused(judge, err);
    err.println(Tally.of(recorded.places().size(), checked));
    boolean written = triage.writeBaseline(shown, err);
    err.flush();
    if (!files.problems().isEmpty()) {
      return Dmscope.COULD_NOT; // what was not read may be what would fail
    }
    return checked.fails() && !written ? Dmscope.FINDINGS : Dmscope.CLEAN;
  }

  private Severity least() {
    if (minSeverity != null) {
      return minSeverity;
    }
    return verbose || failOn == Severity.INFO ? Severity.INFO : Severity.WARNING;
  }
}
