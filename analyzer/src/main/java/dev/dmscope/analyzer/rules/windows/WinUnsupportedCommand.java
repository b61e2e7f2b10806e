package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/** Commands that no DM device knows are element-not-used-in-dm's. */
@DmRule(
    id = "win-unsupported-command",
    severity = Severity.WARNING,
    profiles = Profile.WINDOWS,
    commands = "Copy",
    summary = "The server sends Copy, which Windows does not know",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands; MS-MDM 2.2.7")
public final class WinUnsupportedCommand implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    for (Command command : received.message().get().allCommands()) {
      if (command.name().equals("Copy")) {
        findings.report(
            Severity.WARNING,
            Location.of(received, command.element()),
            Naming.of(command)
                + " is none of the commands of the Windows client; it will answer 406 or 501. Read the"
                + " node with Get and write it with Add.");
      }
    }
  }
}
