package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.List;

/** Other letter case is a warning. Cmd SyncHdr is judged by status-synchdr-form. */
@DmRule(
    id = "status-cmd-mismatch",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A Status names another command than the one it refers to",
    cites = "MS-MDM 2.2.3.1 and 2.2.6.1; OMA DM protocol support (Microsoft), Cmd",
    dataSync = true)
public final class StatusCmdMismatch implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole() && received.message().isPresent()) {
      Message message = received.message().get();
      message.statuses().forEach(status -> checkStatus(received, status, findings));
    }
  }

  private static void checkStatus(Received received, Status status, Reporter findings) {
    String cmd = status.cmd().orElse("");
    if (!cmd.isEmpty()
        && !cmd.equals("SyncHdr")
        && received.before().referent(received.direction(), status) instanceof Referent.Of of
        && !cmd.equals(of.command().name())) {
      Issued command = of.command();
      findings.report(
          cmd.equalsIgnoreCase(command.name()) ? Severity.WARNING : Severity.ERROR,
          Place.of(received, status, "Cmd"),
          "The Status says Cmd "
              + Quote.of(cmd)
              + " for CmdRef "
              + Quote.of(command.cmdId())
              + ", which is a "
              + command.name()
              + ". Write the name of the command that is answered, or correct CmdRef.",
          List.of(Place.of(command)));
    }
  }
}
