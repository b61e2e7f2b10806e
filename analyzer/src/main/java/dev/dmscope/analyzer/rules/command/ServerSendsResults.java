package dev.dmscope.analyzer.rules.command;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;

/** In data sync servers do, since devices may Get there. */
@DmRule(
    id = "server-sends-results",
    severity = Severity.ERROR,
    commands = "Results",
    summary = "The server sends Results, which only a device has",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.12; OMA DM protocol support (Microsoft),"
            + " DM protocol commands")
public final class ServerSendsResults implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.allCommands()) {
      if (command instanceof Results) {
        findings.report(
            Severity.ERROR,
            Location.of(received, command.element()),
            "The server sends "
                + Naming.of(command)
                + "; Results bring the outcome of a Get, and only servers send Get. Leave it out.");
      }
    }
  }
}
