package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Watching traffic as it comes. */
@BrowserTest
final class LiveTest {
  private static final int MESSAGES_OF_DEVICE_WITH_FAULTS = 4;

  @Test
  void theTokenLeavesTheAddress(Stage stage) {
    try (Window window = stage.window()) {
      window.page().navigate(stage.uiUrl());
      window.ready();
      Assertions.assertThat(stage.uiUrl()).contains("token=");
      Assertions.assertThat(window.page().url()).doesNotContain("token");
      Assertions.assertThat(window.page().content()).doesNotContain(token(stage));
    }
  }

  @Test
  void rowsArriveWhileASessionIsPlayedAndLeadToIt(Stage stage) {
    try (Window window = stage.window().open("/live")) {
      Locator rows = window.find("#live-rows .row");
      Locator fresh = rows.filter(new Locator.FilterOptions().setHasText("F00D"));
      assertThat(rows.first()).isVisible();
      assertThat(fresh).hasCount(0);

      String id = stage.play("device-with-faults", "F00D");

      assertThat(fresh).hasCount(MESSAGES_OF_DEVICE_WITH_FAULTS);
      fresh.nth(2).click();
      assertThat(window.find("om-preview .finding").first()).containsText("Replace");
      window.find("om-preview").getByText("Session", exact()).click();
      assertThat(window.page()).hasURL(Pattern.compile(".*/s/" + id + "\\?at=.*"));
      assertThat(window.find(".rung.chosen")).hasCount(1);
    }
  }

  @Test
  void aFilterKeepsOnlyWhatFitsEvenOfWhatComesLater(Stage stage) {
    try (Window window = stage.window().open("/live")) {
      window.find("om-filter input").fill("dir:to-server");
      assertThat(window.page()).hasURL(Pattern.compile(".*q=dir.*"));
      assertThat(window.find("#live-rows .dir.to-device")).hasCount(0);

      stage.play("policy-set-and-read", "BEAD");

      Locator fresh =
          window.find("#live-rows .row").filter(new Locator.FilterOptions().setHasText("BEAD"));
      assertThat(fresh.first()).isVisible();
      assertThat(window.find("#live-rows .dir.to-device")).hasCount(0);
    }
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static String token(Stage stage) {
    return stage.uiUrl().replaceFirst(".*token=", "");
  }
}
