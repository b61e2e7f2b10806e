package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/** Windows and older firmware clients send bare names; servers understand them. */
@DmRule(
    id = "ga-type-syntax",
    severity = Severity.INFO,
    profiles = {Profile.OMA_1_1, Profile.OMA_1_2},
    commands = "Alert",
    summary =
        "The Type of a generic alert (1226) does not say whether it is a name or a media type",
    cites = "OMA DM Protocol 1.2 section 8.7.1.6")
public final class GaTypeSyntax implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1226")) {
      for (Item item : alert.items()) {
        String type = AlertItem.of(item).type().orElse("");
        if (!type.isEmpty() && !hasPrefix(type)) {
          findings.report(
              Severity.INFO,
              Location.of(received, item.element()),
              "The Type "
                  + Quote.of(type)
                  + " of a generic alert begins with neither 'Reversed-Domain-Name:' nor"
                  + " 'Content-Type:'. Put one in front.");
        }
      }
    }
  }

  private static boolean hasPrefix(String type) {
    return startsWith(type, "Content-Type:") || startsWith(type, "Reversed-Domain-Name:");
  }

  private static boolean startsWith(String type, String prefix) {
    return type.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
