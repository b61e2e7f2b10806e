package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.List;

/** The rules of messages and sessions at work on one session: their states, and its end. */
final class Judgement {
  private final RuleBook rules;
  private final Object[] states;
  private List<Finding> atEnd = List.of();

  Judgement(RuleBook rules) {
    this.rules = rules;
    this.states = rules.starts.clone();
  }

  /** Shows a message to the rules. */
  void next(Received message, Verdict verdict) {
    boolean resend = message.resendOf().isPresent();
    if (!resend) {
      List<Listed<MessageRule>> ofMessages = rules.ofMessages;
      for (int i = 0; i < ofMessages.size(); i++) {
        Listed<MessageRule> r = ofMessages.get(i);
        if (r.concerns(message) && r.holds(message.profile(), message.dataSync())) {
          verdict.check(r, message);
        }
      }
    }
    for (int i = 0; i < states.length; i++) {
      Listed<SessionRule<Object>> r = rules.ofSessions.get(i);
      // Asked in every profile, since a session may show only later that it is one of Windows.
      if (r.concerns(message)
          && (!resend || r.rule.seesResends())
          && (!message.dataSync() || r.dataSync)
          && (states[i] != rules.starts[i] || r.wakes(message))) {
        states[i] = verdict.next(r, states[i], message);
      }
    }
  }

  /** Tells the rules that the session is over. */
  void end(Session session, Ending how, Verdict verdict) {
    int before = verdict.found.size();
    for (int i = 0; i < states.length; i++) {
      int at = i;
      Listed<SessionRule<Object>> r = rules.ofSessions.get(i);
      if (r.holds(session.profile(), session.dataSync())) {
        verdict.ask(r, session.profile(), session.last(), out -> r.rule.end(states[at], how, out));
      }
    }
    atEnd = List.copyOf(verdict.found.subList(before, verdict.found.size()));
  }

  /** The session goes on: hands out what was said at its end. */
  List<Finding> resume() {
    List<Finding> withdrawn = atEnd;
    atEnd = List.of();
    return withdrawn;
  }
}
