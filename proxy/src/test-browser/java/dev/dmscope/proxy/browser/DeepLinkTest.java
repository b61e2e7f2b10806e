package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Addresses that can be sent to a colleague. */
@BrowserTest
final class DeepLinkTest {
  @Test
  void filterSelectionAndScreenAreInTheAddress(Stage stage) {
    String at = stage.message("device-with-faults", 2);
    String session = stage.session("device-with-faults");
    try (Window window = stage.window()) {
      for (String path :
          new String[] {
            "/live?q=severity%3Aerror&at=" + at,
            "/sessions?q=severity%3Aerror",
            "/s/" + session + "?at=" + at,
            "/m/" + at + "?view=http",
            "/search?q=rule%3Amsgid-gap",
            "/findings?q=severity%3Aerror",
            "/rules/msgid-gap",
            "/connect"
          }) {
        window.open(path);
        assertThat(window.find("main .state.failure")).hasCount(0);
        Assertions.assertThat(window.path()).isEqualTo(path);
      }
    }
  }

  @Test
  void aSelectionIsThereAgainAfterAReload(Stage stage) {
    String at = stage.message("device-with-faults", 2);
    try (Window window = stage.window().open("/live?q=severity%3Aerror&at=" + at)) {
      assertThat(window.find("om-filter input")).hasValue("severity:error");
      assertThat(window.find("#live-rows .row[aria-selected=true]")).hasCount(1);
      assertThat(window.find("om-preview")).containsText("status-cmd-mismatch");
      window.open("/s/" + stage.session("device-with-faults") + "?at=" + at);
      assertThat(window.find(".rung.chosen")).hasCount(1);
      window.open("/m/" + at + "?view=http");
      assertThat(window.find("[role=tab][aria-selected=true]"))
          .hasText(Pattern.compile("Headers.*"));
    }
  }

  @Test
  void theBackButtonGoesBack(Stage stage) {
    try (Window window = stage.window().open("/sessions")) {
      window.find("#session-rows .row").first().click();
      assertThat(window.find(".rung").first()).isVisible();
      window.page().goBack();
      assertThat(window.find("#session-rows .row").first()).isVisible();
      Assertions.assertThat(window.path()).isEqualTo("/sessions");
    }
  }

  @Test
  void anAddressOfNothingSaysSo(Stage stage) {
    try (Window window = stage.window().allowing("404").open("/s/none")) {
      assertThat(window.find("main .state.failure")).isVisible();
      window.open("/m/none");
      assertThat(window.find("main .state.failure")).isVisible();
      window.open("/nowhere");
      assertThat(window.find("main")).containsText("There is no such page");
      window.open("/rules/none");
      assertThat(window.find("main")).containsText("There is no such rule");
    }
  }
}
