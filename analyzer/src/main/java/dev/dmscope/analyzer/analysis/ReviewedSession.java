package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.List;

/**
 * A session with all its messages and what the rules say.
 *
 * @param findings by message, then by place in it
 * @param failures rules that broke on it
 */
public record ReviewedSession(
    Session session, List<Received> messages, List<Finding> findings, List<RuleFailure> failures) {
  public ReviewedSession {
    messages = List.copyOf(messages);
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }
}
