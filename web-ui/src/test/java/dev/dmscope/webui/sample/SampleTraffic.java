package dev.dmscope.webui.sample;

import java.time.Duration;
import java.time.Instant;

/** Makes sessions one after the other. */
final class SampleTraffic {
  private static final Instant START = Instant.parse("2026-11-21T12:04:11.213Z");
  private static final Duration PACE = Duration.ofSeconds(7);

  private final SampleCatalog catalog;
  private int made;

  SampleTraffic(SampleCatalog catalog) {
    this.catalog = catalog;
  }

  void good(String device) {
    make("good", device, false);
  }

  void bad(String device) {
    make("bad", device, false);
  }

  /** A device whose name tries to be markup, to turn the text around and to be endless. */
  void hostile() {
    String name = "<img src=x onerror=alert(1)>\u202Egpj.exe\u202C\u0007 javascript:alert(1) ";
    make("good", name + "x".repeat(300), true);
  }

  private void make(String script, String device, boolean open) {
    made++;
    Instant start = START.plus(PACE.multipliedBy(made));
    catalog.add(SampleSession.read(script, "s" + made, device, start, made * 3L, open));
  }
}
