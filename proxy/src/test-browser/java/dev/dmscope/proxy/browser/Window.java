package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * A window of the UI. Closing it fails if the page opened a dialog, wrote to the console, threw or
 * asked another host, whatever the test was about.
 */
final class Window implements AutoCloseable {
  private static final int PATIENCE_MS = 15_000;

  private final Page page;
  private final String origin;
  private final List<String> unwanted = new ArrayList<>();
  private String allowed = "nothing is allowed";

  Window(Page page, String uiUrl) {
    this.page = page;
    URI ui = URI.create(uiUrl);
    this.origin = ui.getScheme() + "://" + ui.getAuthority();
    page.onConsoleMessage(it -> note("console " + it.type() + ": " + it.text()));
    page.onPageError(error -> note("error: " + error));
    page.onDialog(
        dialog -> {
          note("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
            note("request: " + request.url());
          }
        });
    page.setDefaultTimeout(PATIENCE_MS);
  }

  private void note(String what) {
    if (!what.contains(allowed)) {
      unwanted.add(what);
    }
  }

  /** Console messages with this text are part of the test. */
  Window allowing(String text) {
    allowed = text;
    return this;
  }

  Page page() {
    return page;
  }

  /** Goes to a path such as {@code /sessions}, as a link from elsewhere does. */
  Window open(String path) {
    page.navigate(origin + path);
    return ready();
  }

  /** Waits until the page has its stream of events. */
  Window ready() {
    assertThat(page.locator("om-statusbar .connection")).hasText("live");
    return this;
  }

  Locator find(String css) {
    return page.locator(css);
  }

  /** The address without the origin. */
  String path() {
    return page.url().substring(origin.length());
  }

  /** Answer of the API to this window. */
  String api(String path) {
    return page.request().get(origin + "/api/v1/" + path).text();
  }

  @Override
  public void close() {
    page.close();
    Assertions.assertThat(unwanted).isEmpty();
  }
}
