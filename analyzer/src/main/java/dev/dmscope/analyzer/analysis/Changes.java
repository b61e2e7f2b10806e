package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import java.util.List;

/**
 * What one step, a turn or time passing, changed.
 *
 * @param sessions one update for each session that changed, in a fixed order
 * @param found new findings that are no session's own: on documents outside of any session, and
 *     across the sessions of a device. They may point at messages that came long ago
 * @param withdrawn such findings of earlier steps that no longer hold
 * @param failures rules that broke over these
 */
public record Changes(
    List<SessionUpdate> sessions,
    List<Finding> found,
    List<Finding> withdrawn,
    List<RuleFailure> failures) {
  public Changes {
    sessions = List.copyOf(sessions);
    found = List.copyOf(found);
    withdrawn = List.copyOf(withdrawn);
    failures = List.copyOf(failures);
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return sessions.isEmpty() && found.isEmpty() && withdrawn.isEmpty() && failures.isEmpty();
  }
}
