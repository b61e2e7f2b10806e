package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** Where only an Alert or another command of its own stands before it, that is info. */
@DmRule(
    id = "status-synchdr-not-first",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "The Status for SyncHdr does not stand first",
    cites = "MS-MDM 2.2.6.1",
    dataSync = true)
public final class StatusSynchdrNotFirst implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    List<Command> commands = message.commands();
    if (!commands.isEmpty() && !(commands.get(0) instanceof Status s && s.isForSyncHdr())) {
      look(commands, received, findings);
    }
  }

  private static void look(List<Command> commands, Received received, Reporter findings) {
    Command before = commands.get(0);
    for (Command command : commands) {
      if (command instanceof Status status && status.isForSyncHdr()) {
        report(before, status, received, findings);
        return;
      }
      if (!isAnswer(before) && isAnswer(command)) {
        before = command;
      }
    }
  }

  private static boolean isAnswer(Command command) {
    return command instanceof Status || command instanceof Results;
  }

  private static void report(Command before, Status status, Received received, Reporter findings) {
    findings.report(
        isAnswer(before) ? Severity.WARNING : Severity.INFO,
        Location.of(received, status.element()),
        "The Status for SyncHdr stands after "
            + Naming.of(before)
            + "; the peer should learn first whether its message was accepted at all. Put it"
            + " first.",
        List.of(Location.of(received, before.element())));
  }
}
