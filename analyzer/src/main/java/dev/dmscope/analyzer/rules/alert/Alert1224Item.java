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
import dev.dmscope.analyzer.tree.Element;
import java.util.List;

/** Windows leaves Format out of its own events: info there. */
@DmRule(
    id = "alert-1224-item",
    severity = Severity.WARNING,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.INFO),
    commands = "Alert",
    summary = "A client event (Alert 1224) lacks its Item, or Type, Format or Data of it",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.2; OMA DM protocol support (Microsoft)")
public final class Alert1224Item implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1224")) {
      if (alert.items().isEmpty()) {
        report(received, alert.element(), "an Item", findings);
      }
      for (Item item : alert.items()) {
        List<String> missing = AlertItem.of(item).missingMeta();
        if (item.data().isEmpty()) {
          missing.add("Data");
        }
        if (!missing.isEmpty()) {
          report(received, item.element(), String.join(" and ", missing), findings);
        }
      }
    }
  }

  private static void report(Received received, Element at, String missing, Reporter findings) {
    findings.report(
        Severity.WARNING,
        Location.of(received, at),
        "The client event lacks "
            + missing
            + ". Say in an Item which event it is: Meta with Type and Format, and Data.");
  }
}
