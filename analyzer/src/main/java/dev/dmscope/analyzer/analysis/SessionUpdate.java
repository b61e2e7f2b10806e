package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.List;

/**
 * What one step changed in one session.
 *
 * @param session as it is now
 * @param added the messages that came, in order
 * @param found new findings
 * @param withdrawn findings of earlier updates that no longer hold, since the session goes on
 * @param failures rules that broke: what they would have found is not known
 */
public record SessionUpdate(
    Session session,
    List<Received> added,
    List<Finding> found,
    List<Finding> withdrawn,
    List<RuleFailure> failures) {
  public SessionUpdate {
    added = List.copyOf(added);
    found = List.copyOf(found);
    withdrawn = List.copyOf(withdrawn);
    failures = List.copyOf(failures);
  }
}
