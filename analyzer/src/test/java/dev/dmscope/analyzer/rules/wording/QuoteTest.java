package dev.dmscope.analyzer.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void aLongValueIsCutAfterEightyCharacters() {
    assertThat(Quote.of("x".repeat(80))).isEqualTo("'" + "x".repeat(80) + "'");
    assertThat(Quote.of("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "…'");
    assertThat(Quote.of("😀".repeat(81))).isEqualTo("'" + "😀".repeat(80) + "…'");
  }

  @Test
  void controlAndDirectionMarksAreMadeVisible() {
    assertThat(Quote.of("a\u0000b\nc\u202ed")).isEqualTo("'a\\u0000b\\u000Ac\\u202Ed'");
  }
}
