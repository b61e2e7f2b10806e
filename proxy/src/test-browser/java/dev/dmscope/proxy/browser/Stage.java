package dev.dmscope.proxy.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dmscope.fixtures.script.OwnSessions;
import dev.dmscope.fixtures.script.Script;
import dev.dmscope.proxy.app.Demo;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.api.SessionRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The whole program, sessions played through it, and windows of a browser upon it. */
final class Stage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final Demo demo;
  private final Map<String, String> sessions = new HashMap<>();
  private final BrowserContext profile;

  private Stage(Chromium chromium, Path data, Demo demo) {
    this.data = data;
    this.demo = demo;
    profile = chromium.browser().newContext();
    profile.request().get(uiUrl()); // gives the cookie to all windows
  }

  /** Nothing is recorded yet. */
  static Stage empty(Chromium chromium) {
    try {
      Path data = Files.createTempDirectory("dmscope-browser");
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new Stage(chromium, data, Demo.start(data, anyPort, anyPort, Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each session of the demo is there once. */
  static Stage withDemoSessions(Chromium chromium) {
    return withDemoSessions(chromium, Duration.ZERO);
  }

  /** The same, with a pause between the messages of a device. */
  static Stage withDemoSessions(Chromium chromium, Duration pause) {
    Stage stage = empty(chromium);
    for (String name : OwnSessions.NAMES) {
      stage.play(List.of(OwnSessions.script(name, "1")), pause);
      stage.sessions.put(name, stage.newestSession());
    }
    return stage;
  }

  SessionCatalog catalog() {
    return demo.program().catalog();
  }

  String uiUrl() {
    return demo.program().uiUrl();
  }

  /**
   * Plays a session of the demo until it can be found.
   *
   * @return its id
   */
  String play(String name, String sessionId) {
    return play(OwnSessions.script(name, sessionId));
  }

  /** Plays a session until it can be found; its id. */
  String play(Script script) {
    play(List.of(script), Duration.ZERO);
    return newestSession();
  }

  private String newestSession() {
    return catalog().sessions("", Optional.empty(), 1).items().stream()
        .map(SessionRow::id)
        .findFirst()
        .orElseThrow();
  }

  /** Plays sessions one after the other until all can be found. */
  void play(List<Script> scripts, Duration pause) {
    long exchanges = catalog().status().recorded();
    for (Script script : scripts) {
      try {
        demo.play(script, pause);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      exchanges += script.steps().size();
    }
    await(exchanges);
  }

  private void await(long exchanges) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (catalog().status().recorded() < exchanges
        || catalog().status().lag() > 0
        || catalog().search("", Optional.empty(), 1).behind() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not analysed within a minute: " + catalog().status());
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  /** The id of a session of the demo. */
  String session(String name) {
    return sessions.get(name);
  }

  Ladder ladder(String name) {
    return catalog().ladder(session(name)).orElseThrow();
  }

  /** The id of a message of a session of the demo, counted from 0, both ways. */
  String message(String name, int index) {
    return ladder(name).rungs().get(index).message().id();
  }

  /** A signed-in window with nothing opened yet. */
  Window window() {
    return window(1280, 800, ColorScheme.LIGHT);
  }

  Window window(int width, int height, ColorScheme scheme) {
    Page page = profile.newPage();
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return new Window(page, uiUrl());
  }

  @Override
  public void close() {
    profile.close();
    demo.close();
    try (Stream<Path> files = Files.walk(data)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
