package dev.dmscope.analyzer.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.tree.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String MARK = "cAnArY7Zq";
  private static final Hints DM = hints("application/vnd.syncml.dm+xml");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<SyncHdr><Cred><Meta><Type>syncml:auth-basic</Type></Meta><Data>#</Data></Cred></SyncHdr>",
        "<SyncBody><Status><Chal><Meta><NextNonce>#</NextNonce></Meta></Chal></Status></SyncBody>",
        "<Item><Target><LocURI>./A/Password</LocURI></Target><Data>#</Data></Item>",
        "<Item><Data>#</Data><Source><LocURI>./A/AAuthSecret/x</LocURI></Source></Item>",
        "<Item><Target><LocURI>./V/RemoteLock/NewPINValue</LocURI></Target><Data>#</Data></Item>",
        "<Item><Target><LocURI>./V/PFXCertBlob</LocURI></Target><Data><![CDATA[#]]></Data></Item>",
        "<Item><Target><LocURI>./V/Challenge</LocURI></Target><Data>a<!-- # --><b>#</b></Data></Item>",
        "<Item><Target><LocURI>./V/WlanXml</LocURI></Target>"
            + "<Data>&lt;keyMaterial&gt;#&lt;/keyMaterial&gt;</Data></Item>",
        "<Item><Target><LocURI>./V/Other</LocURI></Target>"
            + "<Data><![CDATA[<Eap><Password>#</Password></Eap>]]></Data></Item>",
        "<Item><Target><LocURI>./V/WlanXml</LocURI></Target><Data>rial&gt;#&lt;/key</Data></Item>",
        "<Item><Target><LocURI>./V/SomeTokenX</LocURI></Target><Data>"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA#</Data></Item>",
        "<Node><NodeName>Password</NodeName><Value>#</Value></Node>",
        "<wap-provisioningdoc><parm name=\"AAUTHSECRET\" value=\"#\"/></wap-provisioningdoc>",
        "<characteristic><parm value='#' name='PROXY-PW'/></characteristic>",
        "<Body><Security><BinarySecurityToken>#</BinarySecurityToken></Security></Body>",
        "<x Password=\"#\"/>",
        "<SyncHdr><RespURI>https://dm.example/x?a=b&amp;token=#</RespURI></SyncHdr>",
        "<Get><Item><Target><LocURI>./A/B?AccessToken=#&amp;list=x</LocURI></Target></Item></Get>",
        "<Status><TargetRef>./A/B?token=#</TargetRef></Status>",
        "<Get><Item><Target><LocURI>./A/B?sig=#</LocURI></Target></Item></Get>",
        "<Item><Meta><Type>application/x-pkcs12</Type></Meta><Data>#</Data></Item>",
        "<Add><Meta><Type>application/pkcs8</Type></Meta><Item><Data>#</Data></Item></Add>",
        "<Item><Target><LocURI>./Vendor/MSFT/eUICCs/e1/Profiles/p1/MatchingID</LocURI></Target>"
            + "<Data>#</Data></Item>",
        "<Node><NodeName>eUICCs</NodeName><Node><NodeName>1</NodeName><Node><NodeName>Profiles"
            + "</NodeName><Node><NodeName>2</NodeName><Node><NodeName>MatchingID</NodeName>"
            + "<Value>#</Value></Node></Node></Node></Node></Node>",
        "<Item><Target><LocURI>./V/VPNv2/v/NativeProfile/L2tpPsk</LocURI></Target>"
            + "<Data>#</Data></Item>",
        "<Notification><Digest>#</Digest></Notification>",
      })
  void aSecretIsHiddenInTheTreeAndInTheBytes(String piece) {
    String body = "<SyncML>" + piece.replace("#", MARK) + "</SyncML>";
    Decoded decoded = decode(body);
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    assertThat(shown(decoded)).doesNotContain(MARK).contains("‹secret len=");
    String masked = mask(body, decoded);
    assertThat(masked).doesNotContain(MARK).hasSameSizeAs(body);
    assertThat(masked.replace("*", "")).contains("<SyncML>", "</SyncML>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Item><Target><LocURI>./A/MinDevicePasswordLength</LocURI></Target><Data>#</Data></Item>",
        "<Item><Target><LocURI>./V/Token</LocURI></Target><Data>#</Data></Item>",
        "<Item><Target><LocURI>./V/WlanXml</LocURI></Target><Data>&lt;a>#&lt;/a></Data></Item>",
        "<LocURI>./V/a=b/Password/#</LocURI>",
        "<Cred><Meta><Type>#</Type></Meta><Data>x</Data></Cred>",
        "<parm name=\"ADDR\" value=\"#\"/>",
      })
  void whatIsNoSecretStays(String piece) {
    String body = "<SyncML>" + piece.replace("#", MARK) + "</SyncML>";
    Decoded decoded = decode(body);
    assertThat(shown(decoded)).contains(MARK);
    assertThat(mask(body, decoded)).contains(MARK);
  }

  @Test
  void aBodyWithoutSecretsStaysAsItIs() {
    String body = "<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>";
    assertThat(mask(body, decode(body))).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<SyncML><SyncHdr><Cred><Data>#",
        "<SyncML><SyncHdr><Cred><Data>x</Dat></Cred>#",
        "<SyncML><Item><Target><LocURI>./A/Password</LocURI></Target><Data>#",
        "<SyncML><Item><Target><LocURI>./A/Password</LocURI></Target><Data &>#</Data></Item>",
        "<SyncML><a &><NextNonce>#</NextNonce></SyncML>",
        "<SyncML & password=\"#\">",
      })
  void theUnreadRestOfABrokenBodyIsHiddenFromTheFirstSecretName(String form) {
    String body = form.replace("#", MARK);
    Decoded decoded = decode(body);
    assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    assertThat(mask(body, decoded)).doesNotContain(MARK).hasSameSizeAs(body);
  }

  @Test
  void aBrokenBodyWithoutSecretsKeepsItsRest() {
    String body = "<SyncML><SyncHdr></MsgID>tail</SyncML>";
    assertThat(mask(body, decode(body))).isEqualTo(body);
  }

  @Test
  void whatIsNoDocumentIsHiddenFromTheFirstSecretName() {
    String body = "{\"user\":\"a\",\"access_token\":\"" + MARK + "\"}";
    Decoded decoded = Codec.decode(bytes(body), hints("application/json"));
    assertThat(mask(body, decoded))
        .startsWith("{\"user\":\"a\",\"access_token*")
        .doesNotContain(MARK);
  }

  @Test
  void wbxmlKeepsItsTokensAndLosesItsStrings() {
    // Version 1.2, SyncML DM 1.2, UTF-8; table "T0T0": SyncML/SyncHdr/Cred/Data with an inline
    // string, an opaque, and a reference into the table.
    String table = HexFormat.of().formatHex(bytes("T0T0"));
    String head = "02a4016a05" + table + "00";
    byte[] body =
        HexFormat.of()
            .parseHex(
                head + "6d" + "6c" + "4e" + "4f" + "034142430083" + "00" + "c3025152" + "01010101");
    Decoded decoded = Codec.decode(body, hints("application/vnd.syncml.dm+wbxml"));
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    byte[] masked = Secrets.mask(body, decoded);
    assertThat(HexFormat.of().formatHex(masked))
        .isEqualTo(
            "02a4016a05"
                + "2a2a2a2a00"
                + "6d6c4e4f"
                + "032a2a2a00"
                + "8300"
                + "c3022a2a"
                + "01010101");
  }

  @Test
  void aWbxmlBodyThatBreaksInACredIsHiddenFromThere() {
    byte[] body =
        HexFormat.of()
            .parseHex("02a4016a00" + "6d6c4e4f03" + HexFormat.of().formatHex(bytes(MARK)));
    Decoded decoded = Codec.decode(body, hints("application/vnd.syncml.dm+wbxml"));
    assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    byte[] masked = Secrets.mask(body, decoded);
    assertThat(new String(masked, StandardCharsets.ISO_8859_1)).doesNotContain(MARK);
    assertThat(masked).hasSameSizeAs(body);
  }

  @Test
  void anyCutOfAnyBodyHidesTheSecret() {
    String body =
        "<SyncML><SyncHdr><Cred><Data>"
            + MARK
            + "</Data></Cred></SyncHdr><SyncBody><Item><Source>"
            + "<LocURI>./A/Password</LocURI></Source><Data>"
            + MARK
            + "</Data></Item></SyncBody></SyncML>";
    for (int length = 1; length < body.length(); length++) {
      String cut = body.substring(0, length);
      String masked = mask(cut, decode(cut));
      assertThat(masked).doesNotContain(MARK.substring(0, 4)).hasSameSizeAs(cut);
    }
  }

  @Test
  void nestedBase64IsHiddenWhole() {
    String inner = Base64.getEncoder().encodeToString(bytes("<Eap><Password>x</Password></Eap>"));
    String body = "<SyncML><Item><Data>" + inner + "</Data></Item></SyncML>";
    assertThat(mask(body, decode(body))).doesNotContain(inner);
  }

  private static String shown(Decoded decoded) {
    Element root = decoded.tree().orElseThrow();
    StringBuilder text = new StringBuilder();
    show(root, Secrets.in(root), text);
    StringBuilder copied = new StringBuilder();
    show(Secrets.masked(root), Secrets.NONE, copied);
    assertThat(copied).hasToString(text.toString());
    return text.toString();
  }

  private static void show(Element element, Secrets secrets, StringBuilder text) {
    text.append(element.id())
        .append(element.name())
        .append(element.span())
        .append(' ')
        .append(secrets.text(element))
        .append('\n');
    element.attributes().forEach(a -> text.append(secrets.value(a)).append('\n'));
    element.elements().forEach(child -> show(child, secrets, text));
  }

  private static String mask(String body, Decoded decoded) {
    return new String(Secrets.mask(bytes(body), decoded), StandardCharsets.UTF_8);
  }

  private static Decoded decode(String body) {
    return Codec.decode(bytes(body), DM);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Hints hints(String type) {
    return new Hints(Optional.of(type), Optional.empty());
  }
}
