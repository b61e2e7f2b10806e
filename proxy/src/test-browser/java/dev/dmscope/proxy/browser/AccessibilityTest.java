package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every screen with data, judged by axe, light and dark. */
@BrowserTest
final class AccessibilityTest {
  @Test
  void axeFindsNothingOnAnyScreen(Stage stage) {
    List<String> violations = new ArrayList<>();
    try (Window window = stage.window()) {
      screens(stage)
          .forEach(
              (path, sign) -> {
                window.open(path);
                assertThat(window.find(sign).first()).isVisible();
                judge(axe(window.page())).forEach(it -> violations.add(path + ": " + it));
                window
                    .page()
                    .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                judge(axe(window.page()).withRules(List.of("color-contrast")))
                    .forEach(it -> violations.add(path + " in the dark: " + it));
                window
                    .page()
                    .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
              });
    }
    Assertions.assertThat(violations).isEmpty();
  }

  /**
   * Without frames there is nothing to gather in a page of its own, which takes long; so do rows
   * that are like those above them.
   */
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true)
        .exclude("om-list .row:nth-child(n+8):not([aria-selected=true])");
  }

  private static List<String> judge(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(AccessibilityTest::tell).toList();
  }

  private static String tell(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).limit(3).toList();
  }

  /** Paths, and what shows that the data is there. */
  private static Map<String, String> screens(Stage stage) {
    String faulty = stage.message("server-with-faults", 1);
    Map<String, String> screens = new LinkedHashMap<>();
    screens.put("/live?at=" + faulty, "om-preview .finding");
    screens.put("/sessions", "#session-rows .row");
    screens.put("/s/" + stage.session("server-with-faults"), ".rung");
    screens.put("/m/" + faulty + "?node=5", "om-hex .row");
    screens.put("/m/" + faulty + "?view=http", ".headers td");
    screens.put("/search", ".examples");
    screens.put("/search?q=Northwind", ".hit mark");
    screens.put("/findings", "#finding-rows .row");
    screens.put("/rules/msgid-gap", ".rule-page h1");
    screens.put("/connect", ".steps");
    return screens;
  }
}
