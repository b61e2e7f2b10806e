package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.dmscope.webui.api.Ladder;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What must stay in the recording. */
@BrowserTest
final class SecretsTest {
  /** Digest and nonces of the session, and a nonce decoded. */
  private static final String[] SECRETS = {
    "H/85ss9oVfWe7XaXqQObBQ==", "bjBuY2Utb2YtanVseS0xNHRo", "bjBuY2Utb2YtYXVndXN0LTNyZA==", "n0nce-of-july"
  };

  @Test
  void digestAndNonceAreOnNoPage(Stage stage) {
    Ladder ladder = stage.ladder("md5-challenge");
    try (Window window = stage.window()) {
      look(window, "/s/" + ladder.session().id(), ".rung");
      look(window, "/search?q=NextNonce", "main");
      look(window, "/search?q=Adatum", ".hit");
      for (Ladder.Rung rung : ladder.rungs()) {
        String id = rung.message().id();
        look(window, "/m/" + id, "om-hex .row");
        look(window, "/live?at=" + id, "om-preview .row");
      }
    }
  }

  @Test
  void digestAndNonceAreInNoAnswerOfTheApi(Stage stage) {
    Ladder ladder = stage.ladder("md5-challenge");
    String session = ladder.session().id();
    try (Window window = stage.window()) {
      for (String path :
          List.of(
              "messages?limit=500",
              "sessions?limit=500",
              "sessions/" + session,
              "sessions/" + session + "/ladder",
              "findings?limit=500",
              "search?q=Adatum",
              "search?q=NextNonce")) {
        Assertions.assertThat(window.api(path)).as(path).doesNotContain(SECRETS);
      }
      for (Ladder.Rung rung : ladder.rungs()) {
        String path = "messages/" + rung.message().id();
        Assertions.assertThat(window.api(path)).as(path).doesNotContain(SECRETS);
        String body = window.api(path + "/body");
        Assertions.assertThat(body).as(path).contains("SyncML").doesNotContain(SECRETS);
      }
    }
  }

  @Test
  void aSecretCannotBeSearchedFor(Stage stage) {
    try (Window window = stage.window()) {
      window.open("/search?q=%22bjBuY2Utb2YtanVseS0xNHRo%22");
      assertThat(window.find("main")).containsText("Nothing found");
    }
  }

  private static void look(Window window, String path, String sign) {
    window.open(path);
    assertThat(window.find(sign).first()).isVisible();
    Assertions.assertThat(window.find("main").innerText()).doesNotContain(SECRETS);
    Assertions.assertThat(window.page().content()).doesNotContain(SECRETS);
  }
}
