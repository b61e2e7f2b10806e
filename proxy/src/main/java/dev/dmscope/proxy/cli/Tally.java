package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Standing;

/** The one line that sums up what was judged. */
final class Tally {
  private Tally() {}

  static String of(int messages, Checked checked) {
    String line =
        "%s in %s: %s, %s, %d info"
            .formatted(
                many(messages, "message"),
                many(checked.sessions().size(), "session"),
                many(count(checked, Severity.ERROR), "error"),
                many(count(checked, Severity.WARNING), "warning"),
                count(checked, Severity.INFO));
    int known = count(checked, Standing.KNOWN);
    int suppressed = count(checked, Standing.SUPPRESSED);
    return line
        + (checked.compared() ? "; " + known + " known from the baseline" : "")
        + (suppressed > 0 ? "; " + suppressed + " suppressed" : "");
  }

  private static int count(Checked checked, Severity severity) {
    return (int)
        checked
            .findings()
            .filter(f -> f.standing() == Standing.NEW && f.finding().severity() == severity)
            .count();
  }

  private static int count(Checked checked, Standing standing) {
    return (int) checked.findings().filter(f -> f.standing() == standing).count();
  }

  static String many(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
