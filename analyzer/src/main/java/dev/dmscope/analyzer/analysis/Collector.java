package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one rule after the other reports at one step: lowers the severity to what is declared
 * for the profile, drops repetitions, and stops a message made to drown the reader in findings.
 */
final class Collector implements Reporter {
  /** Findings of one rule at one step; what goes beyond is counted in the last one. */
  static final int MOST = 100;

  private String ruleId = "";
  private @Nullable Severity highest;
  private Set<Finding> found = Set.of();
  private long dropped;

  /** The next rule. Where it does not hold in that profile, all it says is dropped. */
  void begin(Listed<?> rule, Profile profile) {
    ruleId = rule.id;
    highest = rule.highest(profile);
  }

  @Override
  public void report(Severity severity, Location at, String text, List<Location> related) {
    if (highest == null) {
      return;
    }
    Severity capped = severity.compareTo(highest) > 0 ? highest : severity;
    Finding finding = new Finding(ruleId, capped, at, text, related);
    if (found.isEmpty()) {
      found = new LinkedHashSet<>(4);
    }
    if (found.size() < MOST) {
      found.add(finding);
    } else if (!found.contains(finding)) {
      dropped++;
    }
  }

  /** Hands out what the rule said. */
  void drainTo(List<Finding> all) {
    if (found.isEmpty()) {
      return;
    }
    int left = found.size();
    for (Finding finding : found) {
      left--;
      all.add(left == 0 && dropped > 0 ? withRest(finding) : finding);
    }
    found = Set.of();
    dropped = 0;
  }

  private Finding withRest(Finding finding) {
    return new Finding(
        finding.ruleId(),
        finding.severity(),
        finding.at(),
        finding.text() + " (" + dropped + " more of this rule here are not listed)",
        finding.related());
  }
}
