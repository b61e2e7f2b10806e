package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.triage.Baseline;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.ListProblem;
import dev.dmscope.analyzer.triage.Suppression;
import dev.dmscope.analyzer.triage.Suppressions;
import dev.dmscope.analyzer.triage.Triage;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings are known or suppressed. */
final class TriageOptions {
  /** No honest list is longer, in bytes. */
  private static final long LARGEST = 16 << 20;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that this file lists are known: they are not reported as new.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "List what is reported now in this file, and exit with 0.")
  private @Nullable Path writeBaseline;

  @Option(
      names = "--suppress",
      paramLabel = "FILE",
      description = {
        "What is not to be reported, a line each: rule (or *), glob of file or element path,",
        "and the reason, which must not be left out."
      })
  private @Nullable Path suppress;

  /**
   * Reads the lists.
   *
   * @throws UserError if one cannot be read
   */
  Triage open() {
    try {
      return new Triage(
          suppress == null
              ? Suppressions.NONE
              : Suppressions.parse(
                  suppress.toString(),
                  text(suppress),
                  AllRules.LIST.stream().map(Rule::id).collect(Collectors.toSet())),
          baseline == null
              ? Optional.empty()
              : Optional.of(Baseline.parse(baseline.toString(), text(baseline))));
    } catch (ListProblem e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserError(file + " is larger than 16 MB, which no such list is.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserError("The list " + file + " cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  /** Says which suppressions can go. */
  void tellUnused(Triage triage, PrintWriter err) {
    for (Suppression unused : triage.unused()) {
      err.println(
          "dmscope: " + suppress + ":" + unused.line() + ": fitted nothing here; it may be old.");
    }
  }

  /** Writes the baseline, if the user wants one. */
  boolean writeBaseline(Checked checked, PrintWriter err) {
    if (writeBaseline == null) {
      return false;
    }
    String text = Baseline.write(checked);
    try {
      Files.writeString(writeBaseline, text);
    } catch (IOException e) {
      throw new UserError(
          "The baseline " + writeBaseline + " cannot be written: " + Reason.of(e) + ".", e);
    }
    err.println(
        "Baseline of "
            + Tally.many(Baseline.parse(writeBaseline.toString(), text).size(), "finding")
            + " written to "
            + writeBaseline
            + ".");
    return true;
  }
}
