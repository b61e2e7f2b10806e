package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.dmscope.fixtures.script.OwnSessions;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Lists have only the rows in sight, and fill the window. */
@BrowserTest
final class LongListTest {
  @Test
  void aLongListHasFewRowsAndFillsTheWindow(Chromium chromium) {
    try (Stage stage = Stage.empty(chromium)) {
      stage.play(
          IntStream.rangeClosed(1, 11)
              .mapToObj(Integer::toString)
              .flatMap(id -> OwnSessions.NAMES.stream().map(name -> OwnSessions.script(name, id)))
              .toList(),
          Duration.ZERO);
      Assertions.assertThat(stage.catalog().status().messages()).isGreaterThan(200);
      try (Window window = stage.window()) {
        judge(window, "/live", "#live-rows");
        assertThat(window.find("#live-rows .row").last()).isInViewport();
        window.page().mouse().move(600, 400);
        for (int i = 0; i < 20; i++) {
          window.page().mouse().wheel(0, -600);
        }
        assertThat(window.find("#live-rows .row").first())
            .hasAttribute("aria-posinset", Pattern.compile("1"));
        judge(window, "/findings", "#finding-rows");
        judge(window, "/sessions", "#session-rows");
      }
    }
  }

  private static void judge(Window window, String path, String list) {
    window.open(path);
    assertThat(window.find(list + " .row").first()).isVisible();
    Assertions.assertThat(window.find(list + " .row").count()).isBetween(20, 60);
    Assertions.assertThat(window.find(list).boundingBox().height).isBetween(600.0, 800.0);
  }
}
