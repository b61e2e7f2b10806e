package dev.dmscope.analyzer.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.Reviewed;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.AllRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every finding in messages recorded by others was checked by hand and is written down, with the
 * reason, below {@code corpus-verdicts}: of the sessions all, of files alone those above info.
 */
class CorpusVerdictsTest {
  private static final String PLACE = System.getProperty("dmscope.corpus", "");
  private static final Set<String> ONE_ENCODING =
      Set.of(" opaque-where-text ", " xmlns-meta-missing ", " bin-in-xml ");
  private static final Path VERDICTS = Path.of("src", "test", "resources", "corpus-verdicts");

  @TestFactory
  Stream<DynamicTest> sessionsHaveTheFindingsThatWereChecked() throws IOException {
    return sessions().entrySet().stream()
        .map(
            session ->
                DynamicTest.dynamicTest(
                    session.getKey(), () -> judge(session.getKey(), session.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> filesAloneHaveTheFindingsThatWereChecked() throws IOException {
    return filesAlone().entrySet().stream()
        .map(
            set ->
                DynamicTest.dynamicTest(
                    set.getKey(),
                    () -> {
                      List<String> found = new ArrayList<>();
                      for (String file : set.getValue()) {
                        found.addAll(found(List.of(file), Severity.WARNING));
                      }
                      compare(VERDICTS.resolve("files").resolve(set.getKey() + ".txt"), found);
                    }));
  }

  /** What is said of bytes is said of one encoding only, and so is a namespace left out. */
  @TestFactory
  Stream<DynamicTest> wbxmlHasTheFindingsOfItsXml() throws IOException {
    return rows("pairs.tsv").stream()
        .filter(row -> !row[1].isEmpty() && !row[8].equals("no"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        assertThat(ofDocument(row[0]))
                            .containsExactlyInAnyOrderElementsOf(ofDocument(row[1]))));
  }

  private static List<String> ofDocument(String file) throws IOException {
    return found(List.of(file), Severity.INFO).stream()
        .map(line -> line.substring(file.length()))
        .filter(line -> !line.endsWith(" -") && ONE_ENCODING.stream().noneMatch(line::contains))
        .toList();
  }

  @Test
  void eachFindingWrittenDownHasItsReason() throws IOException {
    try (Stream<Path> files = Files.walk(VERDICTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Verdicts.read(file).unreasoned()).as(file.toString()).isEmpty();
      }
    }
  }

  private static void judge(String session, List<String> files) throws IOException {
    Path file = VERDICTS.resolve("sessions").resolve(session + ".txt");
    assertThat(file).as("what is expected of the session").exists();
    List<List<String>> conversations = Verdicts.read(file).conversations();
    List<String> found = new ArrayList<>();
    for (List<String> together : conversations.isEmpty() ? List.of(files) : conversations) {
      found.addAll(found(together, Severity.INFO));
    }
    compare(file, found);
  }

  private static void compare(Path file, List<String> found) throws IOException {
    List<String> expected = Files.exists(file) ? Verdicts.read(file).lines() : List.of();
    List<String> missing = without(expected, found);
    List<String> added = without(found, expected);
    assertThat(missing.isEmpty() && added.isEmpty())
        .withFailMessage(
            "%s differs.%n  Written down, and not found any more:%n%s  Found, and not written down:%n%s",
            file, block(missing), block(added))
        .isTrue();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  private static String block(List<String> lines) {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append("    ").append(line).append('\n'));
    return all.toString();
  }

  /** The files are messages of one conversation: the device's and the server's in turn. */
  static List<String> found(List<String> files, Severity least) throws IOException {
    List<RecordedFile> read = new ArrayList<>();
    for (String file : files) {
      read.add(new RecordedFile(file, Files.readAllBytes(Path.of(PLACE, file))));
    }
    Recorded recorded = Recorded.of(read);
    Reviewed reviewed = Review.of(recorded.turns(), AllRules.LIST, Optional.empty());
    assertThat(reviewed.failures()).as(files.toString()).isEmpty();
    return Stream.concat(
            reviewed.sessions().stream().flatMap(session -> session.findings().stream()),
            reviewed.outside().stream())
        .filter(finding -> finding.severity().compareTo(least) >= 0)
        .map(finding -> line(recorded, finding))
        .toList();
  }

  private static String line(Recorded recorded, Finding finding) {
    String path = finding.at().path();
    return String.join(
        " ",
        recorded.of(finding.at().message()).name(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.ruleId(),
        path.isEmpty() ? "-" : path);
  }

  /** Names and files in order. */
  private static Map<String, List<String>> sessions() throws IOException {
    Map<String, List<String>> sessions = new TreeMap<>();
    for (String[] row : rows("sessions.tsv")) {
      sessions.put(row[0], List.of(row[8].split(" ")));
    }
    return sessions;
  }

  /** Those of no session, by their set, the first folder. */
  private static Map<String, List<String>> filesAlone() throws IOException {
    Set<String> inSessions = new HashSet<>();
    sessions().values().forEach(inSessions::addAll);
    Map<String, List<String>> sets = new TreeMap<>();
    for (String[] row : rows("manifest.tsv")) {
      if (!inSessions.contains(row[0])) {
        String set = row[0].substring(0, row[0].indexOf('/'));
        sets.computeIfAbsent(set, s -> new ArrayList<>()).add(row[0]);
      }
    }
    return sets;
  }

  private static List<String[]> rows(String table) throws IOException {
    assumeTrue(!PLACE.isEmpty(), "skipped: no corpus; name its folder with -Ddmscope.corpus");
    return Files.readAllLines(Path.of(PLACE, table)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
