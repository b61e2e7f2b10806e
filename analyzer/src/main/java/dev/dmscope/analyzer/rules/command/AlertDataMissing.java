package dev.dmscope.analyzer.rules.command;

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
import java.util.regex.Pattern;

/** Whether the number is a known code is another question. */
@DmRule(
    id = "alert-data-missing",
    severity = Severity.ERROR,
    commands = "Alert",
    summary = "An Alert has no code in Data, or one that is not a number",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.6.2")
public final class AlertDataMissing implements MessageRule {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole() && received.message().isPresent()) {
      Message message = received.message().get();
      message.alerts().forEach(alert -> checkAlert(received, alert, findings));
    }
  }

  private static void checkAlert(Received received, Alert alert, Reporter findings) {
    String code = alert.code().orElse("");
    if (!NUMBER.matcher(code).matches()) {
      findings.report(
          Severity.ERROR,
          Location.of(received, alert.element().first("Data").orElse(alert.element())),
          Naming.of(alert)
              + (code.isEmpty() ? " has no code" : " has the code " + Quote.of(code))
              + "; Data of an Alert is a number that says what it is about, such as 1201.");
    }
  }
}
