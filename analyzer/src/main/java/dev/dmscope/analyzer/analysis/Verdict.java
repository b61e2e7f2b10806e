package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What rules said at one step, and which of them broke. */
final class Verdict {
  final List<Finding> found = new ArrayList<>(4);
  final List<RuleFailure> failures = new ArrayList<>(0);
  private final Collector out = new Collector();

  /** The one place where a broken rule is caught: the others, and the recording, go on. */
  void ask(Listed<?> rule, Profile profile, MessageRef at, Consumer<Reporter> question) {
    out.begin(rule, profile);
    try {
      question.accept(out);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // Rules run on whatever the network brings; a deep or odd message may break one of them,
      // and that must cost no more than its own findings.
      failures.add(new RuleFailure(rule.id, at, e));
    }
    out.drainTo(found);
  }
}
