package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** Reports the first such command only. */
@DmRule(
    id = "auth-failure-has-commands",
    severity = Severity.ERROR,
    summary = "The server refuses the credentials and sends commands in the same message",
    cites = "OMA DM Protocol 1.2 section 9")
public final class AuthFailureHasCommands implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Status refusal = Login.headerStatus(received);
    if (received.fromDevice() || refusal == null || !Login.isRefusal(refusal.codeNumber())) {
      return;
    }
    List<Command> commands = received.message().orElseThrow().commands();
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      if (!(command instanceof Status) && !isAbort(command)) {
        findings.report(
            Severity.ERROR,
            Location.of(received, command.element()),
            "The message refuses the device's credentials ("
                + refusal.codeNumber()
                + " for SyncHdr) and yet sends "
                + command.name()
                + "; the device must not carry out what comes from a session that is not"
                + " authenticated. Send commands after the credentials were accepted.",
            List.of(Location.of(received, refusal.element())));
        return;
      }
    }
  }

  private static boolean isAbort(Command command) {
    return command instanceof Alert alert && alert.code().filter("1223"::equals).isPresent();
  }
}
