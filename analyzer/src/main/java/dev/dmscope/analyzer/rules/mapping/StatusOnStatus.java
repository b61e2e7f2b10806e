package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** A failure, such as 406 for a challenge that is not supported, is legal and only info. */
@DmRule(
    id = "status-on-status",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "A Status was answered with a Status",
    cites = "MS-MDM 2.2.6.1")
public final class StatusOnStatus implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Status status : message.statuses()) {
      if (status.cmd().orElse("").equals("Status")) {
        boolean success = status.codeNumber() == 200;
        findings.report(
            success ? Severity.WARNING : Severity.INFO,
            Location.of(received, status.element()),
            success
                ? "The Status says 200 for a Status, and nobody waits for that. Leave it out."
                : "The Status refuses a Status of the peer; that is legal but rare.");
      }
    }
  }
}
