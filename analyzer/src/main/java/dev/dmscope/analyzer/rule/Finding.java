package dev.dmscope.analyzer.rule;

import java.util.List;

/**
 * One violation.
 *
 * @param text what was seen, why it is wrong, and what to do; one or two sentences; no secrets
 * @param related other places that belong to it, such as the command that was never answered
 */
public record Finding(
    String ruleId, Severity severity, Location at, String text, List<Location> related) {
  public Finding {
    related = List.copyOf(related);
  }
}
