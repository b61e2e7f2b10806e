package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One message in three panes that belong together. */
@BrowserTest
final class MessageTest {
  private static final String TREE = "#tree-rows .row";
  private static final String CHOSEN_IN_TREE = "#tree-rows .row[aria-selected=true]";
  private static final String CHOSEN_LINE = "om-xml .row.chosen";
  private static final String CHOSEN_OCTETS = "om-hex .octets .in";

  @ParameterizedTest
  @ValueSource(strings = {"policy-set-and-read", "firmware-update-wbxml"})
  void whatIsChosenInOnePaneIsChosenInAll(String name, Stage stage) {
    try (Window window = stage.window().open("/m/" + stage.message(name, 0))) {
      window.find(TREE).filter(text("VerProto")).click();
      assertThat(window.find(CHOSEN_LINE)).containsText("<VerProto>DM/1.2</VerProto>");
      assertThat(window.find(CHOSEN_OCTETS).first()).isVisible();
      assertThat(window.page()).hasURL(Pattern.compile(".*node=\\d+"));

      window.find("om-xml .row").filter(text("<MsgID>1</MsgID>")).click();
      assertThat(window.find(CHOSEN_IN_TREE)).containsText("MsgID");
      String octets = String.join("", window.find(CHOSEN_OCTETS).allTextContents());
      org.assertj.core.api.Assertions.assertThat(octets).contains("31");

      window.find(TREE).filter(text("VerProto")).click();
      Locator first = window.find(CHOSEN_OCTETS).first();
      assertThat(window.find(CHOSEN_LINE)).containsText("VerProto");
      String offset = first.getAttribute("data-offset");
      window.find(TREE).filter(text("SessionID")).click();
      assertThat(window.find(CHOSEN_LINE)).containsText("SessionID");
      window.find("om-hex .octets [data-offset='" + offset + "']").click();
      assertThat(window.find(CHOSEN_IN_TREE)).containsText("VerProto");
      assertThat(window.find(CHOSEN_LINE)).containsText("VerProto");
    }
  }

  @Test
  void theChosenElementOutlivesAReload(Stage stage) {
    try (Window window =
        stage.window().open("/m/" + stage.message("firmware-update-wbxml", 1))) {
      window.find(TREE).filter(text("MsgRef")).first().click();
      assertThat(window.find(CHOSEN_LINE)).containsText("<MsgRef>1</MsgRef>");

      window.page().reload();

      assertThat(window.find(CHOSEN_LINE)).containsText("<MsgRef>1</MsgRef>");
      assertThat(window.find(CHOSEN_IN_TREE)).containsText("MsgRef");
      assertThat(window.find(CHOSEN_OCTETS).first()).isVisible();
    }
  }

  @Test
  void theKeyboardGoesThroughElementsAndMessages(Stage stage) {
    try (Window window = stage.window().open("/m/" + stage.message("policy-set-and-read", 0))) {
      assertThat(window.find(TREE).first()).isVisible();
      window.page().keyboard().press("j");
      assertThat(window.find(CHOSEN_IN_TREE)).hasCount(1);
      window.page().keyboard().press("]");
      assertThat(window.page())
          .hasURL(Pattern.compile(".*/m/" + stage.message("policy-set-and-read", 1)));
      window.page().keyboard().press("Escape");
      assertThat(window.find(".rung.chosen")).hasCount(1);
    }
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
