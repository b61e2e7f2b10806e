package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.testing.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code traps.tsv} lists what looks like a violation and is none, each with a transcript. */
class TrapsTest {
  private static final Path TABLE = Path.of("src", "test", "resources", "traps.tsv");

  @TestFactory
  Stream<DynamicTest> aTrapRaisesNoAlarm() throws Exception {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[1])));
  }

  private static void check(String name) throws Exception {
    String kind = name.startsWith("rules/") ? "main" : "test";
    Path file = Path.of("src", kind, "resources").resolve(name);
    Transcript transcript = Transcript.parse(name, Files.readString(file));

    assertThat(Review.review(transcript.turns(), AllRules.LIST))
        .isNotEmpty()
        .flatMap(session -> session.findings())
        .allMatch(finding -> finding.severity() == Severity.INFO);
  }
}
