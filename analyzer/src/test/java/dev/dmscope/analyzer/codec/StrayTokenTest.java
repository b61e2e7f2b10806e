package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.json.TreeJson;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.codec.xml.XmlWriter;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.StrayToken;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.TreeDifference;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that stand among text and are none. */
class StrayTokenTest {
  @ParameterizedTest
  @CsvSource({
    "40 613E00,'EXT_I_0 a>'",
    "42 00,'EXT_I_2 '",
    "80 05,EXT_T_0 5",
    "82 8FFFFFFF7F,EXT_T_2 4294967295",
    "C0,EXT_0",
    "C2,EXT_2",
    "02 C48000,ENTITY 1114112",
    "02 83B000,ENTITY 55296",
  })
  void eachStaysInTheTreeMarkedAndIsWrittenAgain(String token, String text) {
    byte[] body = hex("03A4016A00 6D 4F 03 6100 " + token + " 03 6200 01 01");
    Element root = root(body);
    Element data = root.first("Data").orElseThrow();
    Text mark = (Text) data.children().get(1);
    assertThat(mark.form()).isEqualTo(Text.Form.TOKEN);
    assertThat(mark.value()).isEqualTo(text);
    assertThat(mark.span().start()).isEqualTo(10);
    assertThat(data.text()).isEqualTo(text.startsWith("ENTITY") ? "a\uFFFDb" : "ab");
    assertThat(Reencoder.compare(body, Hints.NONE)).isInstanceOf(Reencoding.Same.class);
    assertThat(WbxmlTokens.read(body, Hints.NONE))
        .anyMatch(row -> row.offset() == 10 && row.name().equals(text.split(" ")[0]));
  }

  @Test
  void xmlShowsItAsAnInstruction() {
    Element root = root(hex("03A4016A00 6D 4F 03 6100 80 05 40 613F3E0A01620003 6200 01 01"));
    assertThat(XmlWriter.write(root))
        .contains(">a<?wbxml EXT_T_0 5?><?wbxml EXT_I_0 a? > \uFFFDb?>b<");
    assertThat(XmlPrinter.document(root)).contains("a<?wbxml EXT_T_0 5?>");
    byte[] xml = XmlWriter.write(root).getBytes(StandardCharsets.UTF_8);
    assertThat(root(xml).first("Data").orElseThrow().text()).isEqualTo("ab");
  }

  @Test
  void itIsADifferenceBetweenTrees() {
    Element with = root(hex("03A4016A00 6D 4F C0 03 6100 01 01"));
    Element without = root(hex("03A4016A00 6D 4F 03 6100 01 01"));
    assertThat(TreeDifference.first(with, without))
        .hasValueSatisfying(d -> assertThat(d).contains("EXT_0"));
  }

  @Test
  void jsonNamesIt() throws IOException {
    StringWriter out = new StringWriter();
    TreeJson.write(Codec.decode(hex("03A4016A00 6D 4F C0 01 01"), Hints.NONE), out);
    assertThat(out.toString())
        .contains("\"text\" : \"EXT_0\"", "\"form\" : \"token\"", "extension-token");
  }

  /** In a provisioning document: a parm whose value has an extension amid text. */
  @ParameterizedTest
  @ValueSource(strings = {"C1", "81 07", "41 6300", "02 83B000", "41 3C3F77623F00"})
  void inAnAttributeItStandsAsAnInstruction(String token) {
    byte[] body = hex("030B6A00 45 C6 56 01 87 07 06 03 6100 " + token + " 03 6200 01 01 01");
    String value = root(body).elements().get(0).elements().get(0).attribute("value").orElseThrow();
    assertThat(value).startsWith("a<?wbxml ").endsWith("?>b");
    assertThat(Reencoder.compare(body, Hints.NONE)).isInstanceOf(Reencoding.Same.class);
  }

  @Test
  void anUnknownValueTokenIsWrittenAgain() {
    byte[] body = hex("030B6A00 45 C6 56 01 87 07 06 FE 01 01 01");
    assertThat(Reencoder.compare(body, Hints.NONE)).isInstanceOf(Reencoding.Same.class);
  }

  @Test
  void valuesAreCutIntoTextsAndInstructions() {
    assertThat(StrayToken.parts("")).isEmpty();
    assertThat(StrayToken.parts("a<?wbxml b?>?>")).containsExactly("a<?wbxml b?>?>");
    assertThat(StrayToken.parts("<?wbxml EXT_0?><?wbxml ENTITY 55296?>b"))
        .isEqualTo(List.of("<?wbxml EXT_0?>", "<?wbxml ENTITY 55296?>", "b"));
    String hostile = "<?wbxml ".repeat(100_000) + "?>".repeat(100_000);
    assertThat(StrayToken.parts(hostile)).containsExactly(hostile);
  }

  private static Element root(byte[] body) {
    return Codec.decode(body, Hints.NONE).tree().orElseThrow();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
