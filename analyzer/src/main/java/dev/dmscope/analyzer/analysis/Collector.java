package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what one rule reports at one step: caps the severity at the rule's own, drops repetitions,
 * and stops a message made to drown the reader in findings.
 */
final class Collector implements Reporter {
  /** Findings of one rule at one step; what goes beyond is counted in the last one. */
  static final int MOST = 100;

  private final DmRule rule;
  private Set<Finding> found = Set.of();
  private long dropped;

  Collector(DmRule rule) {
    this.rule = rule;
  }

  @Override
  public void report(Severity severity, Location at, String text, List<Location> related) {
    Severity capped = severity.compareTo(rule.severity()) > 0 ? rule.severity() : severity;
    Finding finding = new Finding(rule.id(), capped, at, text, related);
    if (found.isEmpty()) {
      found = new LinkedHashSet<>(4);
    }
    if (found.size() < MOST) {
      found.add(finding);
    } else if (!found.contains(finding)) {
      dropped++;
    }
  }

  void drainTo(List<Finding> all) {
    int left = found.size();
    for (Finding finding : found) {
      left--;
      all.add(left == 0 && dropped > 0 ? withRest(finding) : finding);
    }
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
