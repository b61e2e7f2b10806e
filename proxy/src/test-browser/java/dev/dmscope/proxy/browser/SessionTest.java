package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.dmscope.analyzer.testing.Transcript;
import dev.dmscope.fixtures.script.OwnSessions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course of a session and what is wrong with it. */
@BrowserTest
final class SessionTest {
  static Stream<String> names() {
    return OwnSessions.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSessionShowsItsMessagesAndExactlyItsViolations(String name, Stage stage) {
    Transcript transcript = OwnSessions.transcript(name);
    try (Window window = stage.window().open("/s/" + stage.session(name))) {
      assertThat(window.find(".rung")).hasCount(transcript.parts().size());
      Set<String> marked = new TreeSet<>();
      transcript.parts().forEach(part -> part.expected().forEach(e -> marked.add(e.ruleId())));
      Locator rules = window.find(".session-side .finding:not(.info) a.rule");
      Assertions.assertThat(new TreeSet<>(rules.allTextContents())).isEqualTo(marked);
      if (marked.isEmpty()) {
        assertThat(window.find(".session-side")).containsText("Nothing is wrong");
      }
    }
  }

  @Test
  void aFindingOpensItsMessageAtTheElement(Stage stage) {
    try (Window window = stage.window().open("/s/" + stage.session("device-with-faults"))) {
      window
          .find(".session-side .finding")
          .filter(new Locator.FilterOptions().setHasText("status-cmd-mismatch"))
          .locator(".finding-text")
          .click();
      assertThat(window.page()).hasURL(Pattern.compile(".*/m/.*node=\\d+"));
      assertThat(window.find("om-xml .row.chosen")).containsText("<Cmd>Replace</Cmd>");
      assertThat(window.find("#tree-rows .row[aria-selected=true]")).containsText("Cmd");
      assertThat(window.find(".detail .rule")).hasText("status-cmd-mismatch");
    }
  }

  @Test
  void aLostMsgIdAndAnUnansweredCommandAreSeenInTheLadder(Stage stage) {
    try (Window window = stage.window().open("/s/" + stage.session("server-with-faults"))) {
      assertThat(window.find(".command.owed").first()).containsText("no Status");
      assertThat(window.find(".rung.has-error").first()).isVisible();
    }
  }

  @Test
  void pointingAtACommandDrawsALineToItsStatus(Stage stage) {
    try (Window window = stage.window().open("/s/" + stage.session("policy-set-and-read"))) {
      window.find(".command:not(.reply):has(.outcome)").first().hover();
      assertThat(window.find(".links path").first()).hasAttribute("d", Pattern.compile("M.*C.*"));
      assertThat(window.find(".command.related").first()).isVisible();
    }
  }
}
