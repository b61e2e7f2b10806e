package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.testing.Transcript;
import dev.dmscope.fixtures.script.OwnSessions;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.api.SessionRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays each session once and compares what was found with the marks in its transcript. */
public final class DemoCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ALL = 500;

  private DemoCheck() {}

  /**
   * Plays, waits for the analysis, prints the findings.
   *
   * @return what was not as expected, a line each
   * @throws IOException if the proxy cannot be reached
   * @throws InterruptedException if the thread is interrupted
   */
  public static List<String> run(Demo demo, PrintWriter out)
      throws IOException, InterruptedException {
    SessionCatalog catalog = demo.program().catalog();
    List<String> wrong = new ArrayList<>();
    for (String name : OwnSessions.NAMES) {
      long before = catalog.status().recorded();
      Optional<String> newest = newestSession(catalog);
      if (!demo.play(name, "1", Duration.ZERO)) {
        wrong.add(name + ": the device did not get what the server sent");
      }
      Transcript transcript = OwnSessions.transcript(name);
      awaitAnalysis(catalog, before + transcript.turns().size());
      SessionRow session = catalog.sessions("", Optional.empty(), 1).items().get(0);
      if (newest.equals(Optional.of(session.id()))) {
        wrong.add(name + ": no session was found");
        continue;
      }
      compare(transcript, found(catalog, session), session, out, wrong);
    }
    return wrong;
  }

  private static Optional<String> newestSession(SessionCatalog catalog) {
    return catalog.sessions("", Optional.empty(), 1).items().stream()
        .map(SessionRow::id)
        .findFirst();
  }

  private static void awaitAnalysis(SessionCatalog catalog, long recorded)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (catalog.status().recorded() < recorded || catalog.status().lag() > 0) {
      if (System.nanoTime() > deadline) {
        throw new UserError(
            "The demo's exchanges were not analysed within " + PATIENCE.toSeconds() + " s.");
      }
      Thread.sleep(20);
    }
  }

  private static List<FindingView> found(SessionCatalog catalog, SessionRow session) {
    return catalog.ladder(session.id()).orElseThrow().findings().stream()
        .filter(finding -> !finding.severity().equals("info"))
        .limit(ALL)
        .toList();
  }

  private static void compare(
      Transcript transcript,
      List<FindingView> found,
      SessionRow session,
      PrintWriter out,
      List<String> wrong) {
    out.printf(
        "%s: session %s of %s, %d messages, %s%n",
        transcript.name().replace(".dms", ""),
        session.sessionId(),
        session.device(),
        session.messages(),
        found.isEmpty() ? "clean" : found.size() + " findings");
    for (FindingView finding : found) {
      out.printf("  %s: %s [%s]%n", finding.severity(), finding.text(), finding.rule());
    }
    Set<String> expected = new TreeSet<>();
    transcript.parts().forEach(part -> part.expected().forEach(e -> expected.add(e.ruleId())));
    Set<String> rules = new TreeSet<>();
    found.forEach(finding -> rules.add(finding.rule()));
    if (!expected.equals(rules)) {
      wrong.add(transcript.name() + ": expected " + expected + ", found " + rules);
    }
  }
}
