package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** A device that shows something to a user of the server is only ignored: a warning. */
@DmRule(
    id = "alert-wrong-direction",
    severity = Severity.ERROR,
    commands = "Alert",
    summary = "An Alert is sent by the side that may only receive it",
    cites = "OMA DM Protocol 1.2 sections 8.3, 8.7 and 10")
public final class AlertWrongDirection implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : received.message().map(Message::alerts).orElse(List.of())) {
      String code = alert.code().orElse("");
      boolean wrong =
          received.fromDevice() ? AlertCodes.isServersOnly(code) : AlertCodes.isDevicesOnly(code);
      if (wrong) {
        findings.report(
            received.fromDevice() ? Severity.WARNING : Severity.ERROR,
            Location.of(received, alert.element()),
            "The "
                + received.direction().sender()
                + " sends Alert "
                + code
                + ", which only the "
                + received.direction().reverse().sender()
                + " may send; it will be ignored or refused. "
                + (received.fromDevice()
                    ? "Tell the server of an event with Alert 1226."
                    : "Ask the device with Get, Exec or a user alert (1100 to 1104)."));
      }
    }
  }
}
