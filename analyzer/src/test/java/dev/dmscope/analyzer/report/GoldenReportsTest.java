package dev.dmscope.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.triage.Baseline;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each report of the same outcome, compared with what was reviewed; {@code -Dgolden.update} writes
 * them anew. The rule is one of their own, so that work on rules changes nothing here.
 */
class GoldenReportsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "reports");

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theReportIsAsReviewed(ReportFormat format) throws IOException {
    Path file = FOLDER.resolve("golden." + format.name().toLowerCase(Locale.ROOT));
    String report = Outcome.written(format.report(), checked());
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, report);
    }

    assertThat(file).as("rewrite it with -Dgolden.update").content().isEqualTo(report);
  }

  /** New, known and suppressed findings of every severity. */
  private static Checked checked() throws IOException {
    List<RecordedFile> files =
        List.of(
            new RecordedFile(
                "recorded/a session.dms", Files.readAllBytes(FOLDER.resolve("session.dms"))));
    List<Rule> rules = List.of(new NamesCommands());
    Suppressions exec =
        Suppressions.parse(
            "list", "names-commands **/Exec The lab's server says so.", Set.of("names-commands"));
    Suppressions others =
        Suppressions.parse(
            "list", "* /SyncML/SyncBody/Atomic/** a\n* **/Get b\n* **/Replace c", Set.of());
    Baseline atomic =
        Baseline.parse("b", Baseline.write(Outcome.of(files, rules, others, Optional.empty())));
    return Outcome.of(files, rules, exec, Optional.of(atomic));
  }
}
