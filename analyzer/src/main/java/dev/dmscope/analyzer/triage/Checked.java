package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.offline.Sources;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a check: what reports are made of.
 *
 * @param rules that judged
 * @param sources tells where each message was read from
 * @param failOn findings from this severity up make the check fail
 * @param compared whether a baseline was given, so that what counts is new
 */
public record Checked(
    List<JudgedSession> sessions,
    List<Rule> rules,
    Sources sources,
    Severity failOn,
    boolean compared) {
  public Checked {
    sessions = List.copyOf(sessions);
    rules = List.copyOf(rules);
  }

  /** All findings, in the order of the sessions. */
  public Stream<Judged> findings() {
    return sessions.stream().flatMap(session -> session.findings().stream());
  }

  /** Whether a finding makes the check fail. */
  public boolean fails() {
    return findings().anyMatch(finding -> finding.counts(failOn));
  }

  /** The same without the findings that are less severe. */
  public Checked from(Severity least) {
    return new Checked(
        sessions.stream().map(session -> worse(session, least)).toList(),
        rules,
        sources,
        failOn,
        compared);
  }

  private static JudgedSession worse(JudgedSession session, Severity least) {
    return new JudgedSession(
        session.reviewed(),
        session.findings().stream()
            .filter(f -> f.finding().severity().compareTo(least) >= 0)
            .toList());
  }
}
