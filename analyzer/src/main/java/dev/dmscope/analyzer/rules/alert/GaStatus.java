package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.Set;

/** Looks at the Statuses of the server only: it is the device that sends generic alerts. */
@DmRule(
    id = "ga-status",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "The server answers a generic alert (1226) with a code that is not meant for it",
    cites = "OMA DM Protocol 1.2 section 8.7; OMA DM Representation Protocol 1.2 section 4.1.6.2")
public final class GaStatus implements MessageRule {
  private static final Set<Integer> CODES = Set.of(200, 202, 401, 407, 412, 415, 500);

  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    for (Status status : received.message().get().statuses()) {
      if (status.cmd().filter("Alert"::equals).isPresent()
          && !CODES.contains(status.codeNumber())
          && isForGenericAlert(received, status)) {
        int code = status.codeNumber();
        findings.report(
            code == 406 ? Severity.INFO : Severity.WARNING,
            Location.of(received, status.element().first("Data").orElse(status.element())),
            "The server answers a generic alert with "
                + Quote.of(status.code().orElse(""))
                + ". Use 200 or 202 if it was taken, else 401, 407, 412, 415 or 500.");
      }
    }
  }

  private static boolean isForGenericAlert(Received received, Status status) {
    return received.before().referent(received.direction(), status) instanceof Referent.Of of
        && of.command().alertCode().filter("1226"::equals).isPresent();
  }
}
