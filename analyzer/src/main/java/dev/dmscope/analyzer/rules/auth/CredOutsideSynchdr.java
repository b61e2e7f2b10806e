package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

@DmRule(
    id = "cred-outside-synchdr",
    severity = Severity.ERROR,
    summary = "A command carries Cred, which belongs into SyncHdr only",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.1.6")
public final class CredOutsideSynchdr implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    List<Command> commands = received.message().get().allCommands();
    for (int i = 0; i < commands.size(); i++) {
      Optional<Element> cred = commands.get(i).element().first("Cred");
      if (cred.isPresent()) {
        findings.report(
            Severity.ERROR,
            Location.of(received, cred.get()),
            "The "
                + commands.get(i).name()
                + " has a Cred of its own. The DTD allows that, device management does not: a"
                + " message is authenticated as a whole. Put Cred into SyncHdr.");
      }
    }
  }
}
