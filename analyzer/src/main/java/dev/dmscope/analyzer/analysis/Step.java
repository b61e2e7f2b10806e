package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes in the making. */
final class Step {
  final Verdict across = new Verdict();
  private final List<Finding> withdrawnAcross = new ArrayList<>(0);
  private final Map<MessageRef, Part> parts = new LinkedHashMap<>(4);

  /** What changes in that session, as it is now. */
  Part of(Session session) {
    Part part = parts.computeIfAbsent(session.first(), first -> new Part(session));
    part.session = session;
    return part;
  }

  /** Whether a message of that turn belongs to a session. */
  boolean hasTurn(long sequence) {
    for (Part part : parts.values()) {
      for (Received message : part.added) {
        if (message.ref().sequence() == sequence) {
          return true;
        }
      }
    }
    return false;
  }

  void withdraw(List<Finding> findings) {
    withdraw(findings, across, withdrawnAcross);
  }

  Changes changes() {
    return new Changes(
        parts.values().stream().map(Part::update).toList(),
        across.found,
        withdrawnAcross,
        across.failures);
  }

  /** A finding made and withdrawn in one step was never published. */
  private static void withdraw(List<Finding> findings, Verdict from, List<Finding> withdrawn) {
    for (Finding finding : findings) {
      if (!from.found.remove(finding)) {
        withdrawn.add(finding);
      }
    }
  }

  /** Of one session. */
  static final class Part {
    final List<Received> added = new ArrayList<>(2);
    final Verdict verdict = new Verdict();
    private final List<Finding> withdrawn = new ArrayList<>(0);
    private Session session;

    Part(Session session) {
      this.session = session;
    }

    void withdraw(List<Finding> findings) {
      Step.withdraw(findings, verdict, withdrawn);
    }

    private SessionUpdate update() {
      return new SessionUpdate(session, added, verdict.found, withdrawn, verdict.failures);
    }
  }
}
