package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Not a violation: it says why a session may stop without an answer. */
@DmRule(
    id = "unenroll-alert",
    severity = Severity.INFO,
    commands = "Alert",
    summary = "The device says that its user ends the management",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands; MS-MDM 3.1.5.1")
public final class UnenrollAlert implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1226")) {
      if (received.fromDevice() && Unenrolment.isOne(alert)) {
        findings.report(
            Severity.INFO,
            Location.of(received, alert.element()),
            "The device unenrols: it will not come again, and may not wait for the answer. Count it as"
                + " gone.");
      }
    }
  }
}
