package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Unknown;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** An absent or empty element, never a gap in numbers: CmdIDs are opaque. */
@DmRule(
    id = "cmdid-missing",
    severity = Severity.ERROR,
    summary = "A command has no CmdID, so that no Status can refer to it",
    cites =
        "OMA DM protocol support (Microsoft), DM protocol commands; SyncML Representation Protocol"
            + " DTD 1.2",
    dataSync = true)
public final class CmdidMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.isWhole()) {
      return;
    }
    List<Command> commands = received.message().map(Message::allCommands).orElse(List.of());
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      if (!(command instanceof Unknown) && command.cmdId().orElse("").isEmpty()) {
        findings.report(
            Severity.ERROR,
            Location.of(received, command.element()),
            Naming.of(command)
                + " (command number "
                + (i + 1)
                + " of the message) has no CmdID, "
                + consequence(received)
                + ". Give every command a CmdID, also inside Atomic and Sequence.");
      }
    }
  }

  private static String consequence(Received received) {
    return received.profile() == Profile.WINDOWS && !received.fromDevice()
        ? "and a Windows device answers such a command with Status 400 and an empty CmdRef"
        : "so that no Status can refer to it";
  }
}
