package dev.dmscope.analyzer.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTextTest {
  private static final String WLAN =
      "<WLANProfile><keyMaterial>hunter2</keyMaterial></WLANProfile>";

  @Test
  void anEscapedDocumentWithASecretNameHoldsASecret() {
    assertThat(SecretText.holdsSecret(WLAN)).isTrue();
    assertThat(SecretText.holdsSecret(WLAN.replace("<", "&lt;"))).isTrue();
    assertThat(SecretText.holdsSecret("<WLANProfile><name>x</name></WLANProfile>")).isFalse();
  }

  @Test
  void jsonAndFormsAreSeen() {
    assertThat(SecretText.holdsSecret("{\"client_secret\":\"x\"}")).isTrue();
    assertThat(SecretText.holdsSecret("user=a&password=b")).isTrue();
    assertThat(SecretText.holdsSecret("user=a&mail=b")).isFalse();
  }

  @Test
  void base64IsUnpackedAlsoTwiceAndInUtf16() {
    byte[] wide = WLAN.getBytes(StandardCharsets.UTF_16LE);
    String once = Base64.getEncoder().encodeToString(wide);
    String twice = Base64.getMimeEncoder().encodeToString(once.getBytes(StandardCharsets.UTF_8));
    assertThat(SecretText.holdsSecret(once)).isTrue();
    assertThat(SecretText.holdsSecret(twice)).isTrue();
  }

  @Test
  void prosaIsNoSecret() {
    assertThat(SecretText.holdsSecret("Enter your password")).isFalse();
    assertThat(SecretText.holdsSecret("./Vendor/MSFT/DMClient/Provider")).isFalse();
  }

  @Test
  void aRecoveryPasswordIsKnownByItsLooks() {
    String groups = "123456-".repeat(7) + "654321";
    assertThat(SecretText.holdsSecret(groups)).isTrue();
    assertThat(SecretText.holdsSecret(groups + "-1")).isFalse();
  }

  @Test
  void secretsInAQueryAreMasked() {
    assertThat(Secrets.target("/omadm?mode=a&access_token=abc&x"))
        .isEqualTo("/omadm?mode=a&access_token=‹secret len=3›&x");
    assertThat(Secrets.target("/omadm")).isEqualTo("/omadm");
    assertThat(Secrets.target("/omadm?")).isEqualTo("/omadm?");
  }

  @Test
  void theEndOfADocumentIsHiddenSinceItsBeginningIsNotKnown() {
    for (String tail :
        java.util.List.of(
            "abcdef</keyM>", "abcdef\"/></characteristic>", "abcdef\"}", "x\">y</a>")) {
      assertThat(Secrets.holdsSecret(tail)).as(tail).isTrue();
    }
    for (String plain :
        java.util.List.of("a <b>word</b>", "<a>text</a>", "{\"a\":{}}", "a > b is true", "<a/>")) {
      assertThat(Secrets.holdsSecret(plain)).as(plain).isFalse();
    }
  }
}
