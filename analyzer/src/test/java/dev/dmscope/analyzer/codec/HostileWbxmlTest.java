package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Text;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostileWbxmlTest {
  private static final Hints WBXML =
      new Hints(Optional.of("application/vnd.syncml.dm+wbxml"), Optional.empty());

  @Test
  void aHundredThousandNestedTagsAreTooDeep() {
    assertFault(Bytes.syncml().times(100_000, "6D").array(), Fault.TooBig.class, 5 + Budget.DEPTH);
  }

  @Test
  void aMillionElementsAreTooMany() {
    byte[] body = Bytes.syncml().hex("6D").times(1_100_000, "0F").hex("01").array();
    Decoded.Malformed malformed = malformed(body);
    assertThat(malformed.fault()).isInstanceOf(Fault.TooBig.class);
    assertThat(malformed.partial().orElseThrow().elements()).hasSize(999_999);
  }

  @Test
  void nothingIsAllocatedFromADeclaredLength() {
    for (String length : new String[] {"8F FF FF FF 7F", "87 FF FF FF 7F", "02"}) {
      byte[] body = Bytes.syncml().hex("6D C3").hex(length).hex("41").array();
      assertFault(body, Fault.Truncated.class, body.length);
      byte[] table = new Bytes().hex("03A4016A").hex(length).hex("41").array();
      assertFault(table, Fault.Truncated.class, table.length);
    }
  }

  @Test
  void integersThatAreTooLongAreMalformed() {
    assertFault(Bytes.syncml().hex("6D C3 80 80 80 80 80 01").array(), Fault.Malformed.class, 7);
    assertFault(Bytes.syncml().hex("6D C3 FF FF FF FF 7F").array(), Fault.Malformed.class, 7);
  }

  @Test
  void referencesOutOfTheStringTableAreMalformed() {
    for (String offset : new String[] {"02", "03", "87 FF FF FF 7F", "8F FF FF FF 7F"}) {
      byte[] body = hex("03A4016A02 4100 6D 83", offset, "01");
      assertFault(body, Fault.Malformed.class, 8);
      assertFault(hex("03A4016A02 4100 6D 44", offset, "01"), Fault.Malformed.class, 8);
    }
    assertFault(hex("0300 7F 6A 02 4100 6D 01"), Fault.Malformed.class, 2);
  }

  @Test
  void aReferenceIntoTheMiddleOfACharacterIsReadAndNoted() {
    Decoded decoded = Codec.decode(hex("03A4016A03 C3A900 6D 8301 01"), WBXML);
    assertThat(document(decoded).root().text()).isEqualTo("\uFFFD");
    assertThat(codes(decoded)).containsExactly("invalid-charset-bytes");
  }

  @Test
  void aTableWithoutItsLastTerminatorIsReadAndNoted() {
    Decoded decoded = Codec.decode(hex("03A4016A03 410042 6D 8302 01"), WBXML);
    assertThat(document(decoded).root().text()).isEqualTo("B");
    assertThat(codes(decoded)).containsExactly("string-table-unterminated");
  }

  @Test
  void oneLongStringNamedOverAndOverIsTooBig() {
    Bytes body = new Bytes().hex("03A4016A 84 80 00").times(65_535, "41").hex("00 6D");
    byte[] bytes = body.times(20_000, "4F 83 00 01").hex("01").array();
    assertThat(malformed(bytes).fault()).isInstanceOf(Fault.TooBig.class);
  }

  @Test
  void aHundredThousandAttributesAreRead() {
    byte[] body = new Bytes().hex("03A4016A02 6100 AD").times(100_000, "0400").hex("01").array();
    assertThat(document(Codec.decode(body, WBXML)).root().attributes()).hasSize(100_000);
  }

  @Test
  void entitiesThatAreNoCharacterBecomeTheReplacementCharacter() {
    for (String entity : new String[] {"84 C0 80 00", "83 B0 00", "8F FF FF FF 7F"}) {
      Decoded decoded = Codec.decode(hex("03A4016A00 6D 02", entity, "01"), WBXML);
      Element root = document(decoded).root();
      assertThat(root.text()).isEqualTo("\uFFFD");
      assertThat(root.children())
          .singleElement()
          .isInstanceOfSatisfying(
              Text.class, text -> assertThat(text.form()).isEqualTo(Text.Form.TOKEN));
      assertThat(codes(decoded)).containsExactly("bad-entity");
    }
  }

  @Test
  void extensionsAreMarkedAndInstructionsSkipped() {
    Decoded decoded =
        Codec.decode(
            hex("03A4016A02 6100", "43 0400 03 6200 01", "6D 40 6300 80 05 C0 03 3100 01"), WBXML);
    assertThat(document(decoded).root().text()).isEqualTo("1");
    assertThat(codes(decoded)).containsOnly("extension-token");
  }

  @Test
  void anUnknownCharsetIsReadAsUtf8AndNoted() {
    Decoded decoded = Codec.decode(hex("03A401 8F7F 00 6D 03 3100 01"), WBXML);
    assertThat(document(decoded).root().text()).isEqualTo("1");
    assertThat(codes(decoded)).containsExactly("unknown-charset");
  }

  @Test
  void versionOneDotZeroIsReadWithAndWithoutACharset() {
    assertThat(document(Codec.decode(hex("00A401 00 6D 03 3100 01"), WBXML)).root().text())
        .isEqualTo("1");
    assertThat(document(Codec.decode(hex("00A401 6A 00 6D 03 3100 01"), WBXML)).root().text())
        .isEqualTo("1");
  }

  @Test
  void anyOtherVersionIsTried() {
    Decoded decoded = Codec.decode(hex("FFA401 6A 00 6D 01"), WBXML);
    assertThat(codes(decoded)).containsExactly("wbxml-version");
  }

  @Test
  void documentsNestedInDocumentsStopAtTwo() {
    byte[] body = hex("039F546A00 4A 01");
    for (int i = 0; i < 4; i++) {
      String inner = HexFormat.of().formatHex(body);
      body = hex("039F546A00 4A C3", String.format("%02X", body.length), inner, "01");
    }
    Element root = document(Codec.decode(body, WBXML)).root();
    Element second = root.first("DevInf").flatMap(e -> e.first("DevInf")).orElseThrow();
    assertThat(second.elements()).isEmpty();
    assertThat(second.text()).isNotEmpty();
  }

  @Test
  void whatWasOddBeforeAFaultIsKept() {
    Decoded.Malformed malformed = malformed(hex("03 7D 6A 00 6D 7F 01 46"));
    assertThat(malformed.notices())
        .extracting(Notice::code, Notice::offset)
        .containsExactly(tuple("public-id-unknown", 1), tuple("unknown-token", 5));
    assertThat(malformed.fault()).isInstanceOf(Fault.Truncated.class);
  }

  private static void assertFault(byte[] body, Class<? extends Fault> type, int offset) {
    Fault fault = malformed(body).fault();
    assertThat(fault).isInstanceOf(type);
    assertThat(fault.offset()).as(fault.reason()).isEqualTo(offset);
  }

  private static Decoded.Malformed malformed(byte[] body) {
    return (Decoded.Malformed) Codec.decode(body, WBXML);
  }

  private static Decoded.Document document(Decoded decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    return (Decoded.Document) decoded;
  }

  private static Iterable<String> codes(Decoded decoded) {
    return document(decoded).notices().stream().map(Notice::code).toList();
  }

  private static byte[] hex(String... parts) {
    return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
  }
}
