package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.SessionRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules by scope, their annotations read once: reflection is too slow for each message. */
final class RuleBook {
  record ForMessages(DmRule about, MessageRule rule) {}

  record ForSessions(DmRule about, SessionRule<Object> rule, boolean seesResends) {}

  final List<ForMessages> ofMessages = new ArrayList<>();
  final List<ForSessions> ofSessions = new ArrayList<>();

  /**
   * Sorts the rules.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  RuleBook(List<? extends Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      DmRule about = rule.about();
      if (!ids.add(about.id())) {
        throw new IllegalArgumentException("Two rules are called " + about.id());
      }
      if (rule instanceof MessageRule m) {
        ofMessages.add(new ForMessages(about, m));
      } else if (rule instanceof SessionRule<?> s) {
        ofSessions.add(new ForSessions(about, untyped(s), s.seesResends()));
      }
    }
  }

  /** A rule is only ever given the states that it made itself. */
  @SuppressWarnings("unchecked")
  private static SessionRule<Object> untyped(SessionRule<?> rule) {
    return (SessionRule<Object>) rule;
  }
}
