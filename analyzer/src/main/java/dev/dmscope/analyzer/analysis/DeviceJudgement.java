package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The device rules at work on one device. */
final class DeviceJudgement {
  private final List<Listed<DeviceRule<Object>>> rules;
  private Object[] states;

  /** What the last event did, if it was an end: to be taken back. */
  private @Nullable End last;

  private record End(MessageRef session, Object[] before, List<Finding> said) {}

  DeviceJudgement(List<Listed<DeviceRule<Object>>> rules) {
    this.rules = rules;
    this.states = rules.stream().map(r -> r.rule.start()).toArray();
  }

  void next(Session session, Received message, Verdict verdict) {
    last = null;
    for (int i = 0; i < states.length; i++) {
      int at = i;
      Listed<DeviceRule<Object>> r = rules.get(i);
      if (!session.dataSync() || r.dataSync) {
        verdict.ask(
            r,
            session.profile(),
            message.ref(),
            out -> states[at] = r.rule.next(states[at], session, message, out));
      }
    }
  }

  void document(FoundDocument document, Verdict verdict) {
    last = null;
    for (int i = 0; i < states.length; i++) {
      int at = i;
      Listed<DeviceRule<Object>> r = rules.get(i);
      verdict.ask(
          r,
          document.profile(),
          document.message(),
          out -> states[at] = r.rule.document(states[at], document, out));
    }
  }

  void ended(Session session, Verdict verdict) {
    Object[] before = states;
    states = states.clone();
    int said = verdict.found.size();
    for (int i = 0; i < states.length; i++) {
      int at = i;
      Listed<DeviceRule<Object>> r = rules.get(i);
      if (!session.dataSync() || r.dataSync) {
        verdict.ask(
            r,
            session.profile(),
            session.last(),
            out -> states[at] = r.rule.ended(states[at], session, out));
      }
    }
    List<Finding> found = verdict.found.subList(said, verdict.found.size());
    last = new End(session.first(), before, List.copyOf(found));
  }

  /** The session goes on: hands out what was said at its end, if that was the last that came. */
  List<Finding> resume(Session session) {
    if (last == null || !last.session.equals(session.first())) {
      return List.of();
    }
    states = last.before;
    List<Finding> withdrawn = last.said;
    last = null;
    return withdrawn;
  }
}
