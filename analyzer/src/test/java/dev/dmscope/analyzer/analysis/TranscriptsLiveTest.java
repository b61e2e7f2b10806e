package dev.dmscope.analyzer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.testing.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every transcript of the project: fed turn by turn it comes to what it is judged as a whole. */
class TranscriptsLiveTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src", "main", "resources", "rules"),
          Path.of("src", "test", "resources", "known-good"));

  @TestFactory
  Stream<DynamicTest> whatIsSaidLiveIsWhatIsSaidInTheEnd() {
    return transcripts()
        .map(t -> DynamicTest.dynamicTest(t.name(), () -> ticksInBetweenChangeNothing(t)));
  }

  /** Findings come, and some go again; a look at any time between changes nothing. */
  private static void ticksInBetweenChangeNothing(Transcript transcript) {
    Random random = new Random(transcript.name().hashCode());
    Analyzer analyzer = new Analyzer(AllRules.LIST);
    List<Finding> live = new ArrayList<>();
    for (Turn turn : transcript.turns()) {
      if (random.nextBoolean()) {
        keep(analyzer.tick(turn.at()), live);
      }
      keep(analyzer.accept(turn), live);
    }
    keep(analyzer.finish(), live);

    Reviewed whole = Review.of(transcript.turns(), AllRules.LIST, Optional.empty());
    assertThat(live).containsExactlyInAnyOrderElementsOf(whole.findings());
  }

  @TestFactory
  Stream<DynamicTest> aRestartAtAnyTurnComesToTheSameFindings() {
    return transcripts().map(t -> DynamicTest.dynamicTest(t.name(), () -> restartsAgree(t)));
  }

  /** An analyzer that is shown the turns so far once more goes on as if it had never stopped. */
  private static void restartsAgree(Transcript transcript) {
    List<Turn> turns = transcript.turns();
    Analyzer analyzer = new Analyzer(AllRules.LIST);
    List<Finding> live = new ArrayList<>();
    for (int cut = 1; cut <= turns.size(); cut++) {
      keep(analyzer.accept(turns.get(cut - 1)), live);
      Analyzer anew = new Analyzer(AllRules.LIST);
      List<Finding> again = new ArrayList<>();
      turns.subList(0, cut).forEach(turn -> keep(anew.accept(turn), again));
      assertThat(again).as("cut after turn %d", cut).containsExactlyElementsOf(live);
    }
  }

  private static void keep(Changes changes, List<Finding> findings) {
    for (SessionUpdate update : changes.sessions()) {
      update.withdrawn().forEach(f -> assertThat(findings.remove(f)).isTrue());
      findings.addAll(update.found());
    }
    changes.withdrawn().forEach(f -> assertThat(findings.remove(f)).isTrue());
    findings.addAll(changes.found());
  }

  private static Stream<Transcript> transcripts() {
    return FOLDERS.stream().flatMap(TranscriptsLiveTest::in);
  }

  private static Stream<Transcript> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".dms")).sorted().toList().stream()
          .map(TranscriptsLiveTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Transcript read(Path file) {
    try {
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      return Transcript.parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
