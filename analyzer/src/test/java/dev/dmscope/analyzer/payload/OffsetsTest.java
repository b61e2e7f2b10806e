package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each element of a payload must be found again in the bytes of the message. */
class OffsetsTest {
  private static final String INNER =
      "<a x=\"1\">grün &amp; <b>\uD83D\uDE00</b>\n<c/><d>tail</d></a>";

  @Test
  void cdataIsCarriedByteForByte() {
    checkAll(Packed.data("<![CDATA[" + INNER + "]]>"), s -> s);
  }

  @Test
  void escapedTextIsFoundBehindItsReferences() {
    checkAll(Packed.data(PayloadsTest.escaped(INNER)), OffsetsTest::unescaped);
    checkAll(
        Packed.data(PayloadsTest.escaped(INNER).replace("\uD83D\uDE00", "&#x1F600;")),
        OffsetsTest::unescaped);
    checkAll(
        Packed.data(PayloadsTest.escaped(INNER).replace("ü", "&#252;")), OffsetsTest::unescaped);
  }

  @Test
  void lineEndsAndCommentsInBetweenAreSkipped() {
    checkAll(
        Packed.data("\r\n  " + PayloadsTest.escaped(INNER).replace("\n", "\r\n") + "\r\n"),
        s -> unescaped(s).replace("\r\n", "\n"));
    checkAll(
        Packed.data(PayloadsTest.escaped(INNER).replace("&lt;d", "<!-- so & so -->&lt;d")),
        s -> unescaped(s.replace("<!-- so & so -->", "")));
  }

  @Test
  void textInSeveralFormsIsOneText() {
    checkAll(
        Packed.data(PayloadsTest.escaped(INNER).replace("tail", "<![CDATA[tail]]>")),
        s -> unescaped(s.replace("<![CDATA[", "").replace("]]>", "")));
  }

  @Test
  void base64IsCarriedInSymbolsThatHoldTheBits() {
    checkBase64(Packed.base64(INNER.getBytes(UTF_8)), INNER.getBytes(UTF_8));
    String lines = Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}).encodeToString(bytes());
    checkBase64(Packed.data("b64", "", "\n" + lines + "\n"), bytes());
    checkBase64(Packed.data("b64", "", lines.replace("\r\n", "&#13;&#10;")), bytes());
  }

  @Test
  void everyLevelIsFoundFromTheOutside() {
    String middle = "<m><n>" + Packed.base64(INNER) + "</n></m>";
    Packed packed = Packed.data(PayloadsTest.escaped(middle));
    Payload inner = packed.only().nested().get(0);
    Element c = inner.tree().orElseThrow().first("d").orElseThrow();
    assertHolds(packed.carried(inner, c.span()), c.span(), bytes());
  }

  @Test
  void attributesAreFoundInTheirQuotes() {
    Packed packed =
        Packed.xml(
            "<wap-provisioningdoc><parm value='&lt;a>&amp;amp;&lt;b/>&lt;/a>'/></wap-provisioningdoc>");
    Element b = packed.only().tree().orElseThrow().first("b").orElseThrow();
    assertThat(packed.carried(packed.only(), b.span())).isEqualTo("&lt;b/>");
  }

  @Test
  void fragmentsCountWithoutTheElementAroundThem() {
    Packed packed = Packed.data("<![CDATA[<enabled/><data id='1'/>]]>");
    Element root = packed.only().tree().orElseThrow();
    assertThat(packed.carried(packed.only(), root.first("data").orElseThrow().span()))
        .isEqualTo("<data id='1'/>");
    assertThat(packed.carried(packed.only(), root.span())).isEqualTo("<enabled/><data id='1'/>");
  }

  @Test
  void stringsAndOpaqueOfWbxmlAreFoundBehindTheirTokens() {
    for (boolean opaque : new boolean[] {true, false}) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(HexFormat.of().parseHex("03A4016A00" + "6D6B45544F"));
      body.writeBytes(opaque ? new byte[] {(byte) 0xC3, (byte) bytes().length} : new byte[] {3});
      body.writeBytes(bytes());
      body.writeBytes(HexFormat.of().parseHex((opaque ? "" : "00") + "0101010101"));
      checkAll(Packed.bytes(body.toByteArray()), s -> s);
    }
  }

  @Test
  void inOtherCharsetsTheWholeTextIsTold() {
    String message =
        new String(Packed.data(PayloadsTest.escaped(INNER)).body(), UTF_8)
            .replace("\uD83D\uDE00", "");
    Packed packed = Packed.bytes(("\uFEFF" + message).getBytes(UTF_16LE));
    Span all = packed.only().carrier().children().get(0).span();
    Element d = packed.only().tree().orElseThrow().first("d").orElseThrow();
    assertThat(packed.only().offsets(packed.body()).outer(d.span())).isEqualTo(all);
  }

  private interface Unpacking {
    String of(String carried);
  }

  private static void checkAll(Packed packed, Unpacking unpacking) {
    Payload payload = packed.only();
    List<Element> elements = new ArrayList<>();
    collect(payload.tree().orElseThrow(), elements);
    assertThat(elements).hasSize(4);
    for (Element element : elements) {
      Span span = element.span();
      byte[] carried = packed.carried(payload, span).getBytes(ISO_8859_1);
      String inner = new String(payload.content().bytes(), span.start(), span.length(), UTF_8);
      assertThat(unpacking.of(new String(carried, UTF_8))).isEqualTo(inner);
    }
  }

  private static void checkBase64(Packed packed, byte[] bytes) {
    List<Element> elements = new ArrayList<>();
    collect(packed.only().tree().orElseThrow(), elements);
    for (Element element : elements) {
      assertHolds(packed.carried(packed.only(), element.span()), element.span(), bytes);
    }
  }

  /** Whether the symbols, completed to whole groups, decode to the bytes of the span. */
  private static void assertHolds(String symbols, Span span, byte[] bytes) {
    String clean = unescaped(symbols).replaceAll("\\s|=", "");
    int skipped = span.start() % 3 == 0 ? 0 : span.start() % 3 == 1 ? 1 : 2;
    String padded = "A".repeat(skipped) + clean;
    byte[] decoded = Base64.getDecoder().decode(padded + (padded.length() % 4 == 1 ? "A" : ""));
    String expected = new String(bytes, span.start(), span.length(), ISO_8859_1);
    assertThat(new String(decoded, ISO_8859_1).substring(skipped)).startsWith(expected);
    assertThat(clean.length()).isLessThanOrEqualTo((span.length() * 8 + 5) / 6 + 1);
  }

  private static void collect(Element element, List<Element> found) {
    found.add(element);
    element.elements().forEach(child -> collect(child, found));
  }

  private static byte[] bytes() {
    return INNER.getBytes(UTF_8);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&quot;", "\"")
        .replace("&#x1F600;", "\uD83D\uDE00")
        .replace("&#252;", "ü")
        .replace("&#13;", "\r")
        .replace("&#10;", "\n")
        .replace("&amp;", "&");
  }
}
