package dev.dmscope.analyzer.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.secrets.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedPayloadTest {
  private static final String WIFI =
      "<WLANProfile><name>Guest</name><MSM><sharedKey><keyMaterial>hunter2hunter2</keyMaterial>"
          + "</sharedKey></MSM></WLANProfile>";

  @Test
  void onlyTheSecretOfAPackedDocumentIsHidden() {
    for (String data :
        List.of(PayloadsTest.escaped(WIFI), "<![CDATA[" + WIFI + "]]>", Packed.base64(WIFI))) {
      MaskedPayload masked = only(Packed.data(data));
      assertThat(printed(masked))
          .contains("<name>Guest</name>", "<keyMaterial>‹secret len=14›</keyMaterial>")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void secretsTwoLevelsDownAreHiddenOnBoth() {
    MaskedPayload outer =
        only(Packed.data(PayloadsTest.escaped("<a><b>" + Packed.base64(WIFI) + "</b></a>")));
    assertThat(printed(outer)).contains("<b>‹secret len=");
    assertThat(printed(outer.nested().get(0))).contains("Guest").doesNotContain("hunter2");
  }

  @Test
  void whatANamedSecretHoldsIsHiddenWhole() {
    Packed packed = Packed.xml("<a><Password>&lt;x>hunter2&lt;/x></Password></a>");
    MaskedPayload masked = only(packed);
    assertThat(masked.hidden()).isTrue();
    assertThat(masked.tree()).isEmpty();
    assertThat(masked.fields()).isEmpty();
  }

  @Test
  void theTokenOfAnEnrolmentShowsItsDocumentAndHidesItsSecrets() {
    String w7 =
        "<wap-provisioningdoc><parm name=\"NAME\" value=\"Contoso\"/>"
            + "<parm name=\"AAUTHSECRET\" value=\"hunter2\"/></wap-provisioningdoc>";
    MaskedPayload masked =
        only(
            Packed.xml(
                "<t><BinarySecurityToken>" + Packed.base64(w7) + "</BinarySecurityToken></t>"));
    assertThat(masked.hidden()).isFalse();
    assertThat(printed(masked)).contains("Contoso").doesNotContain("hunter2");
  }

  @Test
  void namesInAttributesAndKeysHideTheirValues() {
    MaskedPayload admx =
        only(Packed.data("&lt;enabled/>&lt;data id=\"ProxyPassword\" value=\"hunter2\"/>"));
    MaskedPayload plist =
        only(
            Packed.data(
                "&lt;dict>&lt;key>Password&lt;/key>&lt;string>hunter2&lt;/string>"
                    + "&lt;key>Host&lt;/key>&lt;string>example&lt;/string>&lt;/dict>"));
    assertThat(printed(admx)).contains("ProxyPassword").doesNotContain("hunter2");
    assertThat(printed(plist)).contains("example").doesNotContain("hunter2");
  }

  @Test
  void jsonWithASecretTellsItsSizeOnly() {
    MaskedPayload masked = only(Packed.data("{\"password\":\"hunter2\"}"));
    assertThat(masked.text()).isEmpty();
    assertThat(masked.fields()).isEmpty();
    assertThat(only(Packed.data("{\"host\":\"example\"}")).text()).isPresent();
  }

  @Test
  void certificatesAreNoSecretsWhereverTheyStand() {
    Packed packed =
        Packed.xml("<a><BinarySecurityToken>" + Samples.CERTIFICATE + "</BinarySecurityToken></a>");
    assertThat(only(packed).hidden()).isFalse();
    assertThat(only(packed).fields()).isNotEmpty();
  }

  private static MaskedPayload only(Packed packed) {
    return MaskedPayload.of(List.of(packed.only()), Secrets.in(packed.decoded())).get(0);
  }

  private static String printed(MaskedPayload masked) {
    return XmlPrinter.document(masked.tree().orElseThrow());
  }
}
