package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All rules at work on one session: their states, and what they said at its end. */
final class Judgement {
  private final RuleBook rules;
  private final Object[] states;
  private List<Finding> atEnd = List.of();

  Judgement(RuleBook rules) {
    this.rules = rules;
    this.states = rules.ofSessions.stream().map(r -> r.rule().start()).toArray();
  }

  /** Shows a message to the rules. */
  void next(Received message, List<Finding> found, List<RuleFailure> failures) {
    boolean resend = message.resendOf().isPresent();
    if (!resend) {
      for (RuleBook.ForMessages r : rules.ofMessages) {
        if (!message.dataSync() || r.about().dataSync()) {
          ask(r.about(), message.ref(), found, failures, out -> r.rule().check(message, out));
        }
      }
    }
    for (int i = 0; i < states.length; i++) {
      int at = i;
      RuleBook.ForSessions r = rules.ofSessions.get(i);
      if ((!resend || r.seesResends()) && (!message.dataSync() || r.about().dataSync())) {
        ask(
            r.about(),
            message.ref(),
            found,
            failures,
            out -> states[at] = r.rule().next(states[at], message, out));
      }
    }
  }

  /** Tells the rules that the session is over. */
  void end(Session session, Ending how, List<Finding> found, List<RuleFailure> failures) {
    List<Finding> said = new ArrayList<>(0);
    for (int i = 0; i < states.length; i++) {
      int at = i;
      RuleBook.ForSessions r = rules.ofSessions.get(i);
      if (!session.dataSync() || r.about().dataSync()) {
        ask(r.about(), session.last(), said, failures, out -> r.rule().end(states[at], how, out));
      }
    }
    atEnd = List.copyOf(said);
    found.addAll(said);
  }

  /** The session goes on: hands out what was said at its end. */
  List<Finding> resume() {
    List<Finding> withdrawn = atEnd;
    atEnd = List.of();
    return withdrawn;
  }

  /** The one place where a broken rule is caught: the others, and the recording, go on. */
  private static void ask(
      DmRule about,
      MessageRef at,
      List<Finding> found,
      List<RuleFailure> failures,
      Consumer<Reporter> rule) {
    Collector out = new Collector(about);
    try {
      rule.accept(out);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // Rules run on whatever the network brings; a deep or odd message may break one of them,
      // and that must cost no more than its own findings.
      failures.add(new RuleFailure(about.id(), at, e));
    }
    out.drainTo(found);
  }
}
