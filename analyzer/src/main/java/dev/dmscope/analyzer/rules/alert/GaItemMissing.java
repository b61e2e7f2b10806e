package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/** Without it there is nothing else to judge. */
@DmRule(
    id = "ga-item-missing",
    severity = Severity.ERROR,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.WARNING),
    commands = "Alert",
    summary = "A generic alert (1226) has no Item",
    cites = "OMA DM Protocol 1.2 section 8.7")
public final class GaItemMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1226")) {
      if (alert.items().isEmpty()) {
        findings.report(
            Severity.ERROR,
            Location.of(received, alert.element()),
            Naming.of(alert)
                + " is a generic alert without an Item, so that it says nothing. Add one with Type and"
                + " Format in Meta, and Data.");
      }
    }
  }
}
