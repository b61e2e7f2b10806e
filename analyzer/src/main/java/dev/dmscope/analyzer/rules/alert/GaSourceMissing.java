package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Locale;

/** Only firmware and software alerts need it: their management objects say so. */
@DmRule(
    id = "ga-source-missing",
    severity = Severity.INFO,
    commands = "Alert",
    summary =
        "A generic alert of firmware or software management does not say which node it is about",
    cites = "OMA DM Protocol 1.2 section 8.7.1; OMA FUMO 1.0 and SCOMO 1.0, generic alerts")
public final class GaSourceMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1226")) {
      for (Item item : alert.items()) {
        String type = AlertItem.of(item).type().orElse("").toLowerCase(Locale.ROOT);
        boolean needed = type.contains("dm.firmwareupdate.") || type.contains("dm.software");
        if (needed && item.source().filter(uri -> !uri.isEmpty()).isEmpty()) {
          findings.report(
              Severity.INFO,
              Location.of(received, item.element()),
              "The alert "
                  + Quote.of(type)
                  + " does not name the node it is about. Put its address into Source/LocURI.");
        }
      }
    }
  }
}
