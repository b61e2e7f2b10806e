package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Each statement of the two documents that dmscope implements has a rule or is handled otherwise.
 */
class StatementsTest {
  private static final Path PAGE = Path.of("..", "docs", "statements.md");

  @Test
  void noStatementIsLeftOut() throws Exception {
    assertThat(numbers("S1")).isEqualTo(IntStream.rangeClosed(1, 62).boxed().toList());
    assertThat(numbers("S2")).isEqualTo(IntStream.rangeClosed(1, 14).boxed().toList());
  }

  @Test
  void everyStatementHasARuleOrIsHandledOtherwise() throws Exception {
    assertThat(Statement.all())
        .allSatisfy(
            s -> assertThat(s.rules().isEmpty() && s.handling().isEmpty()).as(s.name()).isFalse());
  }

  @Test
  void everyRuleNamedThereExists() throws Exception {
    List<String> ids = AllRules.LIST.stream().map(Rule::id).toList();

    assertThat(Statement.all())
        .allSatisfy(s -> assertThat(ids).as(s.name()).containsAll(s.rules()));
  }

  @Test
  void thePageOfStatementsIsUpToDate() throws Exception {
    String page = Statement.page();
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }

    assertThat(PAGE).as("rewrite it with -Dgolden.update").content().isEqualTo(page);
  }

  private static List<Integer> numbers(String document) throws Exception {
    return Statement.all().stream()
        .filter(s -> s.document().equals(document))
        .map(Statement::number)
        .toList();
  }
}
