package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** Not a violation: it says why a session ends here. */
@DmRule(
    id = "session-aborted",
    severity = Severity.INFO,
    commands = "Alert",
    summary = "One side aborts the session with Alert 1223",
    cites = "OMA DM Protocol 1.2 section 8.1")
public final class SessionAborted implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : received.message().map(Message::alerts).orElse(List.of())) {
      if (alert.code().filter("1223"::equals).isPresent()) {
        findings.report(
            Severity.INFO,
            Location.of(received, alert.element()),
            "The "
                + received.direction().sender()
                + " aborts the session"
                + reason(alert)
                + ". What was not answered before is not known to be done.");
      }
    }
  }

  private static String reason(Alert alert) {
    return alert.items().stream()
        .flatMap(item -> item.data().stream())
        .map(data -> data.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> " and says " + Quote.of(text))
        .orElse("");
  }
}
