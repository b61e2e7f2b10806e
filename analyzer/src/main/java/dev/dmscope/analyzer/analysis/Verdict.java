package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What rules said at one step, and which of them broke. */
final class Verdict {
  final List<Finding> found = new ArrayList<>(4);
  final List<RuleFailure> failures = new ArrayList<>(0);
  private final Collector out = new Collector();

  /** Shows a message to a rule. */
  void check(Listed<MessageRule> rule, Received message) {
    out.begin(rule, message.profile());
    try {
      rule.rule.check(message, out);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      broke(rule, message.ref(), e);
    }
    out.drainTo(found);
  }

  /** Shows a message to a session rule; what it remembers then. */
  Object next(Listed<SessionRule<Object>> rule, Object state, Received message) {
    out.begin(rule, message.profile());
    Object after = state;
    try {
      after = rule.rule.next(state, message, out);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      broke(rule, message.ref(), e);
    }
    out.drainTo(found);
    return after;
  }

  /** Asks a rule anything else; the two above do without a function made for each message. */
  void ask(Listed<?> rule, Profile profile, MessageRef at, Consumer<Reporter> question) {
    out.begin(rule, profile);
    try {
      question.accept(out);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      broke(rule, at, e);
    }
    out.drainTo(found);
  }

  /**
   * Rules run on whatever the network brings; a deep or odd message may break one of them, and that
   * must cost no more than its own findings: the others, and the recording, go on.
   */
  private void broke(Listed<?> rule, MessageRef at, Throwable cause) {
    failures.add(new RuleFailure(rule.id, at, cause));
  }
}
