package dev.dmscope.analyzer.rules.uri;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNodeTest {
  @ParameterizedTest
  @CsvSource({
    "./Vendor/MSFT/A, vendor/msft/a",
    "./Device/Vendor/MSFT/A, vendor/msft/a",
    "Vendor/MSFT/A/, vendor/msft/a",
    "./Vendor/MSFT/A?prop=ACL, vendor/msft/a",
    "./User/Vendor/MSFT/A, user/vendor/msft/a",
    "./Device/Other, device/other",
    "., ''",
    "./, ''",
    ".?prop=ACL, ''",
    "./?list=TNDS, ''",
    "?prop=ACL, ''",
    ".a, .a",
    "'', ''",
  })
  void anotherWayToWriteItIsTheSameNode(String uri, String key) {
    assertThat(SameNode.key(uri)).isEqualTo(key);
  }

  @Test
  void allNodesAreBelowTheRoot() {
    assertThat(SameNode.isBelow("a", "")).isTrue();
    assertThat(SameNode.isBelow("a/b", "a")).isTrue();
    assertThat(SameNode.isBelow("ab", "a")).isFalse();
    assertThat(SameNode.isBelow("a", "a")).isFalse();
    assertThat(SameNode.parent("a/b")).isEqualTo("a");
    assertThat(SameNode.parent("a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"A%C3%A9/b, true", "A%E9, false", "%41%2, true", "%C3x%A9, false", "'', true"})
  void escapesAreReadInRuns(String path, boolean utf8) {
    assertThat(Escapes.areUtf8(path)).isEqualTo(utf8);
  }
}
