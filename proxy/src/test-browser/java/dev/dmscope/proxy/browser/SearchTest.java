package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding what was recorded. */
@BrowserTest
final class SearchTest {
  @Test
  void aViolatedRuleIsFound(Stage stage) {
    try (Window window = stage.window().open("/search")) {
      window.find("om-filter input").fill("rule:msgid-gap");
      assertThat(window.find(".hit")).hasCount(1);
      window.find(".hit-head a").first().click();
      assertThat(window.find(".strip")).hasText(Pattern.compile(".*msgid-gap"));
    }
  }

  @Test
  void aWordInsideAWbxmlBodyIsFoundAndMarked(Stage stage) {
    try (Window window = stage.window().open("/search?q=fota.example.com")) {
      Locator hit = window.find(".hit").first();
      assertThat(hit).containsText("urn:imei:490154203237518");
      assertThat(hit.locator("mark").first()).hasText(Pattern.compile("fota.*"));
    }
  }

  @Test
  void aQueryThatCannotBeReadIsExplainedAndTheLastHitsStay(Stage stage) {
    try (Window window = stage.window().allowing("400").open("/search?q=rule:msgid-gap")) {
      assertThat(window.find(".hit")).hasCount(1);
      window.find("om-filter input").fill("(rule:msgid-gap");
      assertThat(window.find("#filter-fault")).isVisible();
      assertThat(window.find("om-filter input")).hasAttribute("aria-invalid", "true");
      assertThat(window.find(".hit")).hasCount(1);
      window.find("om-filter input").fill("nosuchfield:1");
      assertThat(window.find("#filter-fault")).containsText("nosuchfield");
      window.find("om-filter input").fill("rule:msgid-gap");
      assertThat(window.find("#filter-fault")).hasCount(0);
    }
  }

  @Test
  void theExamplesOfTheSearchPageAllWork(Stage stage) {
    try (Window window = stage.window().open("/search")) {
      assertThat(window.find(".examples a").first()).isVisible();
      int examples = window.find(".examples a").count();
      for (int i = 0; i < examples; i++) {
        window.find(".examples a").nth(i).click();
        assertThat(window.find(".summary")).containsText("message");
        window.page().goBack();
        assertThat(window.find(".examples")).isVisible();
      }
    }
  }
}
