package dev.dmscope.proxy.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dmscope.webui.api.QueryProblem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @MethodSource("table")
  void everyQueryOfTheTableIsReadAsItSays(String line) {
    int arrow = line.indexOf("=> ");
    assertThat(shown(line.substring(0, arrow).strip())).isEqualTo(line.substring(arrow + 3));
  }

  static Stream<String> table() throws Exception {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(QueryParserTest.class.getResourceAsStream("queries.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  private static String shown(String query) {
    try {
      return Shown.of(QueryParser.parse(query, NOW, Scope.MESSAGES));
    } catch (QueryProblem problem) {
      return "! " + problem.offset() + " " + problem.length() + " " + problem.getMessage();
    }
  }

  @Test
  void sessionsHaveMoreStates() {
    Query query = QueryParser.parse("is:cut", NOW, Scope.SESSIONS);
    assertThat(Shown.of(query)).isEqualTo("is=cut");
  }

  @Test
  void aQueryOfAHundredThousandClausesIsRefused() {
    assertThat(problem("a ".repeat(100_000)).getMessage()).contains("longer than 4096");
  }

  @Test
  void moreThan256ConditionsAreRefused() {
    assertThat(problem("a ".repeat(257)).offset()).isEqualTo(512);
    assertThat(problem("a.".repeat(300)).getMessage()).contains("256 conditions");
    assertThat(QueryParser.parse("a ".repeat(256), NOW, Scope.MESSAGES)).isNotNull();
  }

  @Test
  void deepNestingIsRefusedNotFollowed() {
    assertThat(problem("(".repeat(2000)).getMessage()).contains("deeper than 32");
    assertThat(problem("-".repeat(2000)).getMessage()).contains("deeper than 32");
  }

  @Test
  void anyTextIsReadOrRefusedWithAPlaceInside() {
    Random random = new Random(7);
    String alphabet = "ab1:*\"()-\\ ./<>=.ORANDNOT#xk\n\u00e9\ud800";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "status:" : "");
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        assertThat(QueryParser.parse(text.toString(), NOW, Scope.MESSAGES)).isNotNull();
      } catch (QueryProblem problem) {
        assertThat(problem.offset()).isBetween(0, text.length());
        assertThat(problem.offset() + problem.length()).isBetween(0, text.length());
      }
    }
  }

  private static QueryProblem problem(String query) {
    return catchThrowableOfType(
        QueryProblem.class, () -> QueryParser.parse(query, NOW, Scope.MESSAGES));
  }
}
