package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** Both are demanded of each item. */
@DmRule(
    id = "ga-meta-missing",
    severity = Severity.ERROR,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.WARNING),
    commands = "Alert",
    summary = "An item of a generic alert (1226) has no Type or no Format",
    cites = "OMA DM Protocol 1.2 section 8.7.1")
public final class GaMetaMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1226")) {
      for (Item item : alert.items()) {
        List<String> missing = AlertItem.of(item).missingMeta();
        if (!missing.isEmpty()) {
          findings.report(
              Severity.ERROR,
              Location.of(received, item.element()),
              "The item of a generic alert has no "
                  + String.join(" and no ", missing)
                  + " in its Meta, so that the server cannot tell what it is about. Give both, Type and"
                  + " Format.");
        }
      }
    }
  }
}
