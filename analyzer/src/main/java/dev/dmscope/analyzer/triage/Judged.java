package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;

/**
 * A finding with all that a report says of it.
 *
 * @param source where its message was read from
 * @param fingerprint the same for the same violation in another run; see {@link Fingerprint}
 * @param number tells findings of one fingerprint apart: 1 for the first in the run
 * @param reason why it is suppressed; empty if it is not
 */
public record Judged(
    Finding finding,
    Source source,
    Fingerprint fingerprint,
    int number,
    Standing standing,
    String reason) {

  /** Whether it counts and is at least that bad. */
  public boolean counts(Severity from) {
    return standing == Standing.NEW && finding.severity().compareTo(from) >= 0;
  }
}
