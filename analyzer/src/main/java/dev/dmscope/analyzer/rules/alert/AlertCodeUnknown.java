package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** A code that is no number at all is alert-data-missing's. */
@DmRule(
    id = "alert-code-unknown",
    severity = Severity.WARNING,
    commands = "Alert",
    summary = "An Alert has a code that device management does not know",
    cites = "OMA DM Representation Protocol 1.2 section 4.2")
public final class AlertCodeUnknown implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : received.message().map(Message::alerts).orElse(List.of())) {
      String code = alert.code().orElse("");
      if (!AlertCodes.isKnown(code) && isNumber(code)) {
        boolean old = code.equals("1221");
        boolean dataSync = code.length() == 3 && (code.charAt(0) == '1' || code.charAt(0) == '2');
        findings.report(
            old ? Severity.INFO : Severity.WARNING,
            Location.of(received, alert.element().first("Data").orElse(alert.element())),
            Naming.of(alert)
                + " has the code "
                + Quote.of(code)
                + (old
                    ? ", which DM 1.2 has no longer."
                    : dataSync
                        ? ", which belongs to data sync."
                        : ", which is reserved or unknown.")
                + " Its receiver need not understand it: use a code of device management, such as"
                + " 1226 for a message of an application.");
      }
    }
  }

  private static boolean isNumber(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return !code.isEmpty();
  }
}
