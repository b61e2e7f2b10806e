package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.testing.RuleTester;
import dev.dmscope.analyzer.testing.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sessions that look wrong and are not, or that real peers bear. What is marked in them is info:
 * anything above would be a false alarm.
 */
class KnownGoodTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "known-good");

  @TestFactory
  Stream<DynamicTest> aKnownGoodSessionRaisesNoAlarm() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(file.getFileName().toString(), () -> checkFile(file)));
    }
  }

  private static void checkFile(Path file) throws Exception {
    Transcript transcript = Transcript.parse(file.getFileName().toString(), Files.readString(file));
    List<ReviewedSession> sessions = Review.review(transcript.turns(), AllRules.LIST);

    assertThat(sessions).isNotEmpty();
    assertThat(sessions)
        .allSatisfy(
            session -> {
              assertThat(session.failures()).isEmpty();
              assertThat(session.findings())
                  .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
            });
    new RuleTester(AllRules.LIST).verify(transcript);
  }
}
