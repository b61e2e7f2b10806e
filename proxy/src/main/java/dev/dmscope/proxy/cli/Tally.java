package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;
import java.util.List;

/** The one line that sums up what was judged. */
final class Tally {
  private Tally() {}

  static String of(int messages, List<ReviewedSession> sessions) {
    List<Finding> all = sessions.stream().flatMap(s -> s.findings().stream()).toList();
    return "%s in %s: %s, %s, %d info"
        .formatted(
            many(messages, "message"),
            many(sessions.size(), "session"),
            many(count(all, Severity.ERROR), "error"),
            many(count(all, Severity.WARNING), "warning"),
            count(all, Severity.INFO));
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  static String many(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
