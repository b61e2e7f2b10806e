package dev.dmscope.analyzer.rule;

import java.util.List;

/** Takes the findings of one rule. */
public interface Reporter {
  /** Reports with a severity no higher than the rule's own. */
  void report(Severity severity, Location at, String text, List<Location> related);

  /** Reports with a severity no higher than the rule's own. */
  default void report(Severity severity, Location at, String text) {
    report(severity, at, text, List.of());
  }
}
