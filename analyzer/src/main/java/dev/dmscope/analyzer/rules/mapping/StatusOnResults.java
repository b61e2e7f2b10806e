package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Data sync does answer Results. */
@DmRule(
    id = "status-on-results",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "Results were answered with Status 200, although only failures are",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.5.1; OMA DM Protocol 1.2 section 6")
public final class StatusOnResults implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Status status : message.statuses()) {
      if (status.codeNumber() == 200 && status.cmd().orElse("").equals("Results")) {
        findings.report(
            Severity.WARNING,
            Location.of(received, status.element()),
            "The Status says 200 for Results; Results are answered only where they could not be"
                + " used. Leave it out.");
      }
    }
  }
}
