package dev.dmscope.analyzer.rules.trigger;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the sessions that were asked for, the latest first, until one begins with Alert 1200.
 */
@DmRule(
    id = "notification-sessionid-mismatch",
    severity = Severity.ERROR,
    summary = "A session begun by a notification has another SessionID than the notification",
    cites = "OMA DM Notification 1.2 section 6.2.10")
public final class NotificationSessionidMismatch implements DeviceRule<List<String>> {
  private static final int MOST = 8;

  @Override
  public List<String> start() {
    return List.of();
  }

  @Override
  public List<String> document(List<String> asked, FoundDocument document, Reporter findings) {
    if (document.type() != DocumentType.NOTIFICATION) {
      return asked;
    }
    Optional<String> id = Trigger.value(document, "SessionID");
    if (id.isEmpty() || asked.contains(id.get())) {
      return asked;
    }
    List<String> more = new ArrayList<>(List.of(id.get()));
    more.addAll(asked.subList(0, Math.min(asked.size(), MOST - 1)));
    return List.copyOf(more);
  }

  @Override
  public List<String> next(
      List<String> asked, Session session, Received received, Reporter findings) {
    if (asked.isEmpty() || !received.fromDevice() || received.message().isEmpty()) {
      return asked;
    }
    Message message = received.message().get();
    if (!message.hasAlert("1200") || !received.before().fromDevice().isEmpty()) {
      return asked;
    }
    String id = message.sessionId().orElse("");
    if (!asked.contains(id)) {
      findings.report(
          Severity.ERROR,
          Location.of(
              received,
              message
                  .header()
                  .flatMap(h -> h.element().first("SessionID"))
                  .orElse(message.headElement())),
          "The session has the id "
              + Quote.of(id)
              + ", the notification asked for "
              + Quote.of(asked.get(0))
              + ". Use the id of the notification, in hex, in capital letters and without leading"
              + " zeros.");
    }
    return List.of();
  }
}
