package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was said of a closed list of turns.
 *
 * @param sessions in the order they began
 * @param outside findings on messages of no session, such as a provisioning document by itself, in
 *     reading order
 * @param failures rules that broke outside of a session, or across several
 */
public record Reviewed(
    List<ReviewedSession> sessions, List<Finding> outside, List<RuleFailure> failures) {
  public Reviewed {
    sessions = List.copyOf(sessions);
    outside = List.copyOf(outside);
    failures = List.copyOf(failures);
  }

  /** Every finding, in reading order. */
  public List<Finding> findings() {
    return Stream.concat(outside.stream(), sessions.stream().flatMap(s -> s.findings().stream()))
        .sorted(Review.READING_ORDER)
        .toList();
  }

  /** Every rule that broke. */
  public List<RuleFailure> allFailures() {
    return Stream.concat(failures.stream(), sessions.stream().flatMap(s -> s.failures().stream()))
        .toList();
  }
}
