package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
  private static final Path FILE = Path.of("..", "docs", "rules.md");

  @Test
  void thePageOfAllRulesIsUpToDate() throws Exception {
    String page = RulesPage.of(AllRules.LIST);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(FILE, page, StandardCharsets.UTF_8);
    }

    assertThat(FILE).as("rewrite it with -Dgolden.update").content().isEqualTo(page);
  }
}
