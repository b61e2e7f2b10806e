package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Reencoding.Reason;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReencoderTest {
  /** The vectors that do not come out the same, and why. */
  private static final Map<String, Reason> DIFFERENT =
      Map.of(
          "entity", Reason.SPLIT_TEXT,
          "err-unknown-token", Reason.EMPTY_CONTENT,
          "page-not-restored", Reason.REDUNDANT_SWITCH,
          "warn-trailing-bytes", Reason.TRAILING,
          "nokia-xmlns-attr", Reason.STRING_TABLE);

  @Test
  void everyVectorComesOutTheSameOrSaysWhyNot() {
    Vector.all()
        .forEach(
            (name, vector) -> {
              Reencoding compared = Reencoder.compare(vector.bytes(), Hints.NONE);
              if (compared instanceof Reencoding.Different different) {
                assertThat(different.reason()).as(name).isEqualTo(DIFFERENT.get(name));
              } else {
                assertThat(DIFFERENT).as(name + " is " + compared).doesNotContainKey(name);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "03A4016A8000 6D 01, PADDED_INTEGER, 4",
    "03A4016A00 6D 00 00 4F 03 3100 01 01, REDUNDANT_SWITCH, 6",
    "03A4016A00 6D 01, EMPTY_CONTENT, 5",
    "03A4016A02 3100 6D 4F 03 3100 01 01, INLINE_FOR_TABLE, 9",
    "03A4016A00 6D 4F 03 3100 03 3200 01 01, SPLIT_TEXT, 9",
    "03A4016A00 6D 4F 02 41 01 01, ENTITY, 7",
    "03A4016A00 C0 6D 4F 03 3100 01 01, EXTENSION, 5",
    "03A4016A00 43 04 00 01 6D 4F 03 3100 01 01, INSTRUCTION, 5",
    "03A4016A04 61 62 6300 6D 4F 83 01 01 01, TABLE_FOR_INLINE, 11",
    "03A4016A05 4461746100 6D 44 00 03 3100 01 01, LITERAL_FOR_TOKEN, 11",
    "03A4016A00 6D 4F 03 FF00 01 01, BAD_TEXT_BYTES, 8",
    "03A4016A00 6D 4F C3 0F 03A4036A00 4A 65 03 31 00 03 32 00 01 01 01 01, SPLIT_TEXT, 18",
    "03A4016A00 6D 4F C3 0E 03A4036A00 4A 00 00 51 03 31 00 01 01 01 01, REDUNDANT_SWITCH, 15",
  })
  void theFirstDifferenceHasAReason(String hex, Reason reason, int offset) {
    byte[] body = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(Reencoder.compare(body, Hints.NONE))
        .isInstanceOfSatisfying(
            Reencoding.Different.class,
            different -> {
              assertThat(different.reason()).as(different.text()).isEqualTo(reason);
              assertThat(different.offset()).isEqualTo(offset);
              assertThat(different.text())
                  .startsWith("first difference at 0x")
                  .contains(reason.text());
            });
  }

  @Test
  void aDamagedBodyIsNotComparedAndXmlIsNoWbxml() {
    byte[] cut = HexFormat.of().parseHex("03A4016A006D");
    assertThat(Reencoder.compare(cut, Hints.NONE)).isInstanceOf(Reencoding.Impossible.class);
    assertThat(Reencoder.compare("<SyncML/>".getBytes(StandardCharsets.UTF_8), Hints.NONE))
        .isEqualTo(new Reencoding.Impossible("the body is no WBXML"));
  }
}
