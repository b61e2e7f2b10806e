package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;
import java.util.Optional;

/**
 * Judges the device's first message only. Whether the header should be there is not judged: older
 * clients do not have it.
 */
@DmRule(
    id = "ga-header-mismatch",
    severity = Severity.WARNING,
    profiles = Profile.WINDOWS,
    summary = "The header MDM-GenericAlert names an alert that the message does not have",
    cites = "MS-MDM 2.1, note on MDM-GenericAlert")
public final class GaHeaderMismatch implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || received.http().isEmpty() || !received.isWhole()) {
      return;
    }
    Optional<String> header = received.http().get().requestHeaders().first("MDM-GenericAlert");
    if (header.isPresent()
        && received.before().fromDevice().isEmpty()
        && received.message().isPresent()) {
      String sent = types(received);
      for (String type : header.get().split("[<>]+")) {
        if (!type.isBlank() && !sent.contains("\n" + type.strip() + "\n")) {
          findings.report(
              Severity.WARNING,
              Location.of(received, new Span(0, 0)),
              "The header MDM-GenericAlert names "
                  + Quote.of(type.strip())
                  + ", but the message has no generic alert of that type. Name what the message brings.");
        }
      }
    }
  }

  private static String types(Received received) {
    StringBuilder types = new StringBuilder("\n");
    for (Alert alert : Alerts.of(received, "1226")) {
      alert.items().forEach(i -> types.append(AlertItem.of(i).type().orElse("")).append('\n'));
    }
    return types.toString();
  }
}
