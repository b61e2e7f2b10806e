package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.analysis.RuleFailure;
import dev.dmscope.analyzer.offline.Sources;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a check: what reports are made of.
 *
 * @param outside findings on messages of no session
 * @param failures rules that broke: what they would have found is not known
 * @param rules that judged
 * @param sources tells where each message was read from
 * @param failOn findings from this severity up make the check fail
 * @param compared whether a baseline was given, so that what counts is new
 */
public record Checked(
    List<JudgedSession> sessions,
    List<Judged> outside,
    List<RuleFailure> failures,
    List<Rule> rules,
    Sources sources,
    Severity failOn,
    boolean compared) {
  public Checked {
    sessions = List.copyOf(sessions);
    outside = List.copyOf(outside);
    failures = List.copyOf(failures);
    rules = List.copyOf(rules);
  }

  /** All findings, in the order of the sessions, those outside of one last. */
  public Stream<Judged> findings() {
    return Stream.concat(
        sessions.stream().flatMap(session -> session.findings().stream()), outside.stream());
  }

  /** Whether a finding makes the check fail. */
  public boolean fails() {
    return findings().anyMatch(finding -> finding.counts(failOn));
  }

  /** The same without the findings that are less severe. */
  public Checked from(Severity least) {
    return new Checked(
        sessions.stream()
            .map(s -> new JudgedSession(s.reviewed(), worse(s.findings(), least)))
            .toList(),
        worse(outside, least),
        failures,
        rules,
        sources,
        failOn,
        compared);
  }

  private static List<Judged> worse(List<Judged> findings, Severity least) {
    return findings.stream().filter(f -> f.finding().severity().compareTo(least) >= 0).toList();
  }
}
