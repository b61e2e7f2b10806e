package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.TreeDifference;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

/** Bodies that other tools fail on, each with what comes out of it here. */
class SevenBodiesTest {
  private static final byte[] MESSAGE = Vector.all().get("dm12-pkg1").bytes();

  @Test
  void syncmlInWbxmlGivesTheWholeTree() {
    Decoded.Document document = document(MESSAGE);
    assertThat(document.type()).isEqualTo(DocumentType.SYNCML);
    assertThat(document.encoding()).isEqualTo(Encoding.WBXML);
    assertThat(document.notices()).isEmpty();
  }

  @Test
  void theSameMessageInXmlGivesAnEqualTree() {
    byte[] xml = Vector.all().get("dm12-pkg1").twin().orElseThrow();
    assertThat(TreeDifference.first(document(xml).root(), document(MESSAGE).root())).isEmpty();
  }

  @Test
  void aMessageCutAtByte120GivesTheTreeUpToThereAndTheOffset() {
    Decoded decoded = Codec.decode(Arrays.copyOf(MESSAGE, 120), Hints.NONE);
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Malformed.class,
            malformed -> {
              assertThat(malformed.fault()).isInstanceOf(Fault.Truncated.class);
              assertThat(malformed.fault().offset()).isEqualTo(120);
              Element root = malformed.partial().orElseThrow();
              assertThat(root.first("SyncHdr").orElseThrow().textOf("MsgID")).contains("1");
            });
  }

  @Test
  void deviceInformationOfVersion12IsADocument() {
    Decoded.Document document =
        document(hex("03A4036A00 4A 65 03312E3200 01 51 0341636D6500 01 01"));
    assertThat(document.type()).isEqualTo(DocumentType.DEVINF);
    assertThat(document.root().textOf("Man")).contains("Acme");
    assertThat(document.root().textOf("VerDTD")).contains("1.2");
  }

  @Test
  void metaInformationOfVersion12IsADocument() {
    Decoded.Document document = document(hex("03A4026A00 4E 47 0363687200 01 53 03782F7900 01 01"));
    assertThat(document.type()).isEqualTo(DocumentType.METINF);
    assertThat(document.root().textOf("Format")).contains("chr");
    assertThat(document.root().textOf("Type")).contains("x/y");
  }

  @Test
  void deviceInformationInResultsIsReadWithoutAMetaType() {
    String devInf = "03A4036A00 4A 65 03312E3200 01 51 0341636D6500 01 01".replace(" ", "");
    String length = String.format("%02X", devInf.length() / 2);
    Element root =
        document(hex("03A4016A00 6D 6B 62 54 4F C3" + length + devInf + "01 01 01 01 01")).root();
    Element devInfo =
        root.first("SyncBody")
            .flatMap(e -> e.first("Results"))
            .flatMap(e -> e.first("Item"))
            .flatMap(e -> e.first("Data"))
            .flatMap(e -> e.first("DevInf"))
            .orElseThrow();
    assertThat(devInfo.namespace()).isEqualTo("syncml:devinf");
    assertThat(devInfo.textOf("Man")).contains("Acme");
  }

  @Test
  void rawBinaryDataIsShownAsWellFormedXml() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 256; i++) {
      all.append(String.format("%02X", i));
    }
    Element opaque = document(hex("03A4016A00 6D 6B 4F C3 8200" + all + "01 01 01")).root();
    Element inline =
        document(hex("03A4016A00 6D 6B 4F 03" + all.substring(2) + "00 01 01 01")).root();
    for (Element root : new Element[] {opaque, inline}) {
      assertWellFormed(XmlPrinter.document(root));
    }
    assertThat(XmlPrinter.document(opaque)).contains("<Data>AAECAwQFBgcICQoLDA0ODx");
  }

  @Test
  void namesThatXmlDoesNotHaveAreShownAsWellFormedXml() {
    String table = "3C610062206300613A6200786D6C6E733A7A00"; // <a, b c, a:b, xmlns:z
    Element root =
        document(hex("03A4016A13" + table + "AD 0400 033100 0403 033200 0407 033300 040B 0400 01"))
            .root();
    assertWellFormed(XmlPrinter.document(root));
  }

  private static void assertWellFormed(String xml) {
    assertThatCode(
            () -> {
              SAXParserFactory parsers = SAXParserFactory.newInstance();
              parsers.setNamespaceAware(true);
              parsers
                  .newSAXParser()
                  .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)), new DefaultHandler());
            })
        .as(xml)
        .doesNotThrowAnyException();
  }

  private static Decoded.Document document(byte[] body) {
    Decoded decoded = Codec.decode(body, Hints.NONE);
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    return (Decoded.Document) decoded;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
