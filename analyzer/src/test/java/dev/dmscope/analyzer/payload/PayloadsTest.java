package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.DocumentType;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadsTest {
  private static final String W7 =
      "<wap-provisioningdoc version=\"1.1\"><characteristic type=\"APPLICATION\">"
          + "<parm name=\"APPID\" value=\"w7\"/></characteristic></wap-provisioningdoc>";

  @Test
  void plainValuesCarryNothing() {
    for (String data :
        List.of("6", "true", "./DevInfo", "Contoso", "A sentence, longer than it need be.")) {
      assertThat(Packed.data(data).payloads()).as(data).isEmpty();
    }
    assertThat(Packed.data("B5B954E81FBCB94EB79BD08BE625F4EE").payloads()).isEmpty();
    assertThat(Packed.data("{unique device ID}").payloads()).isEmpty();
    assertThat(Packed.data("[1-1440]").payloads()).isEmpty();
    assertThat(Packed.data("&lt;5 minutes").payloads()).isEmpty();
  }

  @Test
  void escapedXmlHasATree() {
    Payload payload = Packed.data(escaped(W7)).only();
    assertThat(payload.what().kind()).isEqualTo("provisioning");
    assertThat(payload.what().title()).isEqualTo("Provisioning document");
    assertThat(payload.content().via()).isEqualTo(Via.TEXT);
    assertThat(payload.tree().orElseThrow().name()).isEqualTo("wap-provisioningdoc");
    assertThat(payload.carrier().path()).isEqualTo("/SyncML/SyncBody/Add/Item/Data");
  }

  @Test
  void xmlInCdataHasATree() {
    Payload payload = Packed.data("<![CDATA[" + W7 + "]]>").only();
    assertThat(payload.content().via()).isEqualTo(Via.CDATA);
    assertThat(payload.document().orElseThrow().type()).isEqualTo(DocumentType.PROVISIONING);
  }

  @Test
  void base64IsUnpackedDeclaredOrNot() {
    for (String format : List.of("b64", "bin", "chr", "")) {
      Payload payload = Packed.data(format, "", Packed.base64(W7)).only();
      assertThat(payload.what().kind()).as(format).isEqualTo("provisioning");
      assertThat(payload.content().via()).isEqualTo(Via.BASE64);
    }
  }

  @Test
  void formatOfTheCommandHoldsForItsItems() {
    Payload payload =
        Packed.xml(
                "<SyncML><SyncBody><Add><Meta><Format>b64</Format></Meta><Item><Data>AQI="
                    + "</Data></Item></Add></SyncBody></SyncML>")
            .only();
    assertThat(payload.what().title()).isEqualTo("Octets, 2 bytes");
  }

  @Test
  void severalElementsInARowAreAFragment() {
    Payload payload = Packed.data("&lt;enabled/>&lt;data id=\"A\" value=\"1\"/>").only();
    assertThat(payload.what().kind()).isEqualTo("xml-fragment");
    assertThat(payload.what().title()).isEqualTo("XML fragment of 2 elements");
    assertThat(payload.tree().orElseThrow().elements()).extracting("name").contains("data");
  }

  @Test
  void brokenXmlOfAKnownTypeShowsWhatCouldBeRead() {
    Payload payload = Packed.data(escaped(W7.substring(0, 80))).only();
    assertThat(payload.what().title()).isEqualTo("Provisioning document, broken");
    assertThat(payload.document()).isEmpty();
    assertThat(payload.tree().orElseThrow().elements()).hasSize(1);
  }

  @Test
  void jsonShowsItsNames() {
    Payload payload = Packed.data("{\"a\":[1,{\"x\":2}],\"b\":null}").only();
    assertThat(payload.what().kind()).isEqualTo("json");
    assertThat(payload.what().title()).isEqualTo("JSON object of 2 members");
    assertThat(payload.what().fields()).containsExactly(new Field("Members", "a, b"));
    assertThat(Packed.data("[1,[2,3],{}]").only().what().title())
        .isEqualTo("JSON array of 3 items");
  }

  @Test
  void textInBase64IsReadInItsCharset() {
    Payload utf8 = Packed.base64("Grüße an alle, die dies lesen".getBytes(UTF_8)).only();
    Payload utf16 = Packed.base64("Get-Process | Stop-Process".getBytes(UTF_16LE)).only();
    assertThat(utf8.what().text()).contains("Grüße an alle, die dies lesen");
    assertThat(utf16.what().text()).contains("Get-Process | Stop-Process");
    assertThat(utf16.what().fields()).containsExactly(new Field("Charset", "UTF-16LE"));
  }

  @Test
  void knownFilesAreCalledByName() {
    byte[] zip = new byte[100];
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, zip, 0, 4);
    assertThat(Packed.base64(zip).only().what().title()).isEqualTo("ZIP archive, 100 bytes");
  }

  @Test
  void attributesOfProvisioningDocumentsAreLookedAt() {
    Packed packed =
        Packed.xml(
            "<wap-provisioningdoc><parm name=\"X\" value=\""
                + Packed.base64(W7)
                + "\"/></wap-provisioningdoc>");
    assertThat(packed.only().attribute().orElseThrow().name()).isEqualTo("value");
    assertThat(packed.only().what().kind()).isEqualTo("provisioning");
  }

  @Test
  void theTokenOfAnEnrolmentHoldsADocumentThatHoldsACertificate() {
    String inner =
        W7.replace(
            "\"w7\"/>", "\"w7\"/><parm name=\"Blob\" value=\"" + Samples.CERTIFICATE + "\"/>");
    Payload token =
        Packed.xml(
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
                    + "<BinarySecurityToken>"
                    + Packed.base64(inner)
                    + "</BinarySecurityToken></s:Body></s:Envelope>")
            .only();
    assertThat(token.what().kind()).isEqualTo("provisioning");
    assertThat(token.nested()).hasSize(1);
    assertThat(token.nested().get(0).what().title()).isEqualTo("Certificate of CN=dmscope test");
  }

  @Test
  void aCertificateShowsWhatPeopleLookFor() {
    Recognised what = Packed.data("b64", "", Samples.CERTIFICATE).only().what();
    assertThat(what.kind()).isEqualTo("certificate");
    assertThat(what.fields())
        .extracting(Field::name)
        .containsExactly(
            "Subject",
            "Issuer",
            "Serial number",
            "Valid from",
            "Valid until",
            "Public key",
            "Signature",
            "SHA-1");
    assertThat(what.fields()).contains(new Field("Public key", "EC, 256 bits"));
  }

  @Test
  void pemIsOpenedBlockByBlockButForPrivateKeys() {
    String block =
        "-----BEGIN CERTIFICATE-----\n" + Samples.CERTIFICATE + "\n-----END CERTIFICATE-----\n";
    Payload two = Packed.data(block + block).only();
    assertThat(two.what().kind()).isEqualTo("pem");
    assertThat(two.nested())
        .extracting(p -> p.what().kind())
        .containsOnly("certificate")
        .hasSize(2);

    Payload key =
        Packed.data("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").only();
    assertThat(key.what().kind()).isEqualTo("private-key");
    assertThat(key.what().text()).isEmpty();
    assertThat(key.nested()).isEmpty();
  }

  @Test
  void opaqueBytesOfWbxmlAreRecognised() {
    byte[] body =
        HexFormat.of().parseHex("03A4016A00" + "6D6B45544F" + "C303" + "00FF80" + "0101010101");
    assertThat(Packed.bytes(body).only().what().title()).isEqualTo("Octets, 3 bytes");
    assertThat(Packed.bytes(body).only().content().via()).isEqualTo(Via.OPAQUE);
  }

  @Test
  void credentialsAreNotUnpacked() {
    assertThat(
            Packed.xml(
                    "<SyncML><SyncHdr><Cred><Meta><Format>b64</Format></Meta><Data>"
                        + Packed.base64("user:password is a secret")
                        + "</Data></Cred></SyncHdr></SyncML>")
                .payloads())
        .isEmpty();
  }

  @Test
  void documentsOfAMessageAreFoundHoweverTheyArePacked() {
    Packed packed =
        Packed.xml(
            "<SyncML><SyncBody><Put><Item><Data><DevInf><Man>a</Man></DevInf></Data></Item></Put>"
                + "<Add><Item><Data>"
                + escaped(W7)
                + "</Data></Item></Add><Add><Item><Data>"
                + Packed.base64("<a><b>" + Packed.base64(W7) + "</b></a>")
                + "</Data></Item></Add></SyncBody></SyncML>");
    List<NestedDocument> documents = Payloads.documents(packed.decoded());
    assertThat(documents)
        .extracting(found -> found.type())
        .containsExactly(
            DocumentType.DEVINF,
            DocumentType.PROVISIONING,
            DocumentType.OTHER,
            DocumentType.PROVISIONING);
    assertThat(documents).extracting(found -> found.carrier().name()).containsOnly("Data");
    assertThat(documents.get(0).packed()).isEmpty();
  }

  static String escaped(String xml) {
    return xml.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
