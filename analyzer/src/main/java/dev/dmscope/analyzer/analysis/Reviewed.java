package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * The sessions, and after them, for reports that know nothing else, one made up for each message
   * outside of any session on which there is a finding.
   */
  public List<ReviewedSession> withOutside() {
    Map<MessageRef, List<Finding>> byMessage = new TreeMap<>();
    for (Finding finding : outside) {
      byMessage.computeIfAbsent(finding.at().message(), m -> new ArrayList<>()).add(finding);
    }
    List<ReviewedSession> all = new ArrayList<>(sessions);
    byMessage.forEach(
        (message, findings) ->
            all.add(new ReviewedSession(Session.outside(message), List.of(), findings, List.of())));
    return List.copyOf(all);
  }

  /** Every rule that broke. */
  public List<RuleFailure> allFailures() {
    return Stream.concat(failures.stream(), sessions.stream().flatMap(s -> s.failures().stream()))
        .toList();
  }
}
