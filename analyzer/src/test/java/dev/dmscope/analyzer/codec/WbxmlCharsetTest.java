package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each charset that a WBXML header can name: number in the header, Java's name, a text. */
class WbxmlCharsetTest {
  @ParameterizedTest
  @CsvSource({
    "03, US-ASCII, abc", "04, ISO-8859-1, é", "05, ISO-8859-2, ł", "06, ISO-8859-3, ħ",
    "07, ISO-8859-4, ā", "08, ISO-8859-5, Ж", "09, ISO-8859-6, ب", "0A, ISO-8859-7, Ω",
    "0B, ISO-8859-8, א", "0C, ISO-8859-9, ş", "11, Shift_JIS, 日本", "12, EUC-JP, 日本",
    "6A, UTF-8, é€😀", "71, GBK, 中文", "8768, UTF-16BE, é€", "8775, UTF-16BE, é€😀",
    "8776, UTF-16LE, é€😀", "8777, UTF-16, é€😀", "8F69, GB2312, 中文", "8F6A, Big5, 中文",
    "00, UTF-8, é€",
  })
  void isRead(String number, String name, String text) {
    String end = name.startsWith("UTF-16") ? "0000" : "00";
    String inline = HexFormat.of().formatHex(text.getBytes(Charset.forName(name)));
    String hex = "03A401" + number + "00" + "6D4F03" + inline + end + "0101";
    Decoded decoded = Codec.decode(HexFormat.of().parseHex(hex), Hints.NONE);
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    assertThat(decoded.notices()).isEmpty();
    assertThat(decoded.tree().orElseThrow().textOf("Data")).contains(text);
  }
}
