package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.Unknown;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/**
 * Of Windows only, which says that it does so. One such Status for a package is enough: how many
 * belong to which command cannot be told.
 */
@DmRule(
    id = "status-for-missing-cmdid",
    severity = Severity.WARNING,
    profiles = Profile.WINDOWS,
    summary = "Windows did not answer a command without CmdID with Status 400 and a blank CmdRef",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands")
public final class StatusForMissingCmdid implements SessionRule<Refusals> {
  @Override
  public Refusals start() {
    return Refusals.NONE;
  }

  @Override
  public Refusals next(Refusals due, Received received, Reporter findings) {
    if (!received.fromDevice()) {
      return due.plus(received, StatusForMissingCmdid::lacksCmdId);
    }
    if (due.expected().isEmpty() || received.message().isEmpty() || !received.isWhole()) {
      return Refusals.NONE;
    }
    Message message = received.message().get();
    Refusals left = due.without(message);
    if (!message.isFinal()) {
      return left;
    }
    if (!message.hasAlert("1223") && !left.expected().isEmpty()) {
      report(left.expected(), findings);
    }
    return Refusals.NONE;
  }

  private static boolean lacksCmdId(Command command) {
    return command.cmdId().orElse("").isEmpty()
        && !(command instanceof Status)
        && !(command instanceof Results)
        && !(command instanceof Unknown);
  }

  private static void report(List<Refusals.Expected> left, Reporter findings) {
    findings.report(
        Severity.WARNING,
        left.get(0).at(),
        left.get(0).name()
            + " has no CmdID, and the device did not answer it with Status 400 and an empty"
            + " CmdRef, so the server cannot know that it was not carried out. Give the command a"
            + " CmdID, and answer 400 where one is missing.",
        left.stream().skip(1).map(Refusals.Expected::at).toList());
  }
}
