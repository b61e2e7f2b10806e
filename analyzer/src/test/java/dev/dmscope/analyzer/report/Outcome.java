package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.offline.Recorded;
import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.rules.RuleDocs;
import dev.dmscope.analyzer.triage.Baseline;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Suppressions;
import dev.dmscope.analyzer.triage.Triage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Outcomes of checks to write reports of. */
public final class Outcome {
  private Outcome() {}

  /** What all rules say of the files. */
  public static Checked of(List<RecordedFile> files) {
    return of(files, AllRules.LIST, Suppressions.NONE, Optional.empty());
  }

  public static Checked of(
      List<RecordedFile> files,
      List<Rule> rules,
      Suppressions suppressions,
      Optional<Baseline> baseline) {
    Recorded recorded = Recorded.of(files);
    return new Triage(suppressions, baseline)
        .judge(
            Review.of(recorded.turns(), rules, Optional.empty()),
            rules,
            recorded,
            Severity.WARNING);
  }

  /** The example that breaks a rule, as a file. */
  public static RecordedFile example(String rule) {
    Rule found = AllRules.LIST.stream().filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    return file("examples/" + rule + ".dms", RuleDocs.of(found).invalid());
  }

  public static RecordedFile file(String name, String text) {
    return new RecordedFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String written(Report report, Checked checked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      report.write(checked, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
