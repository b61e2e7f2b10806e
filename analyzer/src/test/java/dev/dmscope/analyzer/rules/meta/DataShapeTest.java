package dev.dmscope.analyzer.rules.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataShapeTest {
  @ParameterizedTest
  @CsvSource({
    "int, 6",
    "int, -1",
    "int, +007",
    "int, 4294967296",
    "bool, true",
    "b64, QUJD",
    "b64, QUI=",
    "b64, QUI",
    "b64, Q U J D",
    "b64, q-_8",
    "float, -1.5e3",
    "date, 2026-11-22",
    "date, 20261122",
    "time, 18:30:00",
    "time, 183000Z",
    "time, 2026-11-22T18:30:00Z",
    "xml, <a><b/></a>",
    "xml, <a/><b/>",
    "xml, <?xml version='1.0'?><a/>",
    "chr, anything",
    "bin, anything",
    "string, anything",
  })
  void whatFitsIsLetPass(String format, String text) {
    assertThat(DataShape.of(format, text, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "int, six",
    "int, 0x10",
    "int, -",
    "int, 1.0",
    "bool, yes",
    "bool, 1",
    "b64, QUJDR",
    "b64, Q*",
    "b64, QU=JD",
    "float, 1f",
    "float, NaN",
    "date, 22.11.2026",
    "time, noon",
    "xml, plain text",
    "xml, <a>",
  })
  void whatDoesNotFitIsAWarning(String format, String text) {
    assertThat(DataShape.of(format, text, false).orElseThrow().severity())
        .isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"True, false", "FALSE, true", "1, true", "0, true"})
  void otherWaysToWriteABoolAreInfo(String text, boolean windows) {
    assertThat(DataShape.of("bool", text, windows).orElseThrow().severity())
        .isEqualTo(Severity.INFO);
  }
}
