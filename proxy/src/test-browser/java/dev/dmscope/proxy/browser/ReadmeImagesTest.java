package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the images of the README anew, if {@code -Dscreenshots.update} is given. */
@BrowserTest
@EnabledIfSystemProperty(
    named = "screenshots.update",
    matches = ".*",
    disabledReason = "The images are drawn with -Dscreenshots.update only")
final class ReadmeImagesTest {
  private static final Path IMAGES = Path.of("..", "docs", "images");
  private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(400);

  @Test
  void theImagesAreDrawn(Chromium chromium) throws IOException {
    try (Stage stage = Stage.withDemoSessions(chromium, BETWEEN_MESSAGES)) {
      String faulty = stage.message("server-with-faults", 1);
      int element =
          stage.ladder("server-with-faults").findings().stream()
              .filter(finding -> finding.rule().equals("locuri-dot-segment"))
              .findFirst()
              .orElseThrow()
              .element();
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (Window window = stage.window(1440, 900, scheme)) {
          draw(window.open("/live?at=" + faulty), "live", scheme, "om-preview .line-finding");
          String session = "/s/" + stage.session("server-with-faults");
          draw(window.open(session), "session", scheme, ".finding");
          draw(
              window.open("/m/" + faulty + "?node=" + element),
              "message",
              scheme,
              "om-hex .octets .in");
        }
      }
    }
  }

  private static void draw(Window window, String name, ColorScheme scheme, String sign)
      throws IOException {
    Locator there = window.find(sign).first();
    assertThat(there).isVisible();
    there.scrollIntoViewIfNeeded();
    String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    byte[] png =
        window
            .page()
            .screenshot(
                new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    SmallPng.write(png, IMAGES.resolve(file));
  }
}
