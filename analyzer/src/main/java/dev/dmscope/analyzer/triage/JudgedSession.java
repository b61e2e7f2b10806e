package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A session and its findings in reading order. */
public record JudgedSession(ReviewedSession reviewed, List<Judged> findings) {
  public JudgedSession {
    findings = List.copyOf(findings);
  }

  /** The session's id. */
  public String id() {
    return reviewed.session().id();
  }

  /** The findings of each message that has some. */
  public Map<MessageRef, List<Judged>> byMessage() {
    return findings.stream().collect(Collectors.groupingBy(f -> f.finding().at().message()));
  }

  /** Its messages by name. */
  public Map<MessageRef, Received> messages() {
    Map<MessageRef, Received> messages = new HashMap<>();
    reviewed.messages().forEach(message -> messages.put(message.ref(), message));
    return messages;
  }
}
