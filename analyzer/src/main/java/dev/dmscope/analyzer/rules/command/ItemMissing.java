package dev.dmscope.analyzer.rules.command;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Set;

/** Of an Exec the DTD allows one item; the DM text speaks of at least one: a warning. */
@DmRule(
    id = "item-missing",
    severity = Severity.ERROR,
    summary = "A command that acts on nodes has no Item, or an Exec has several",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6; SyncML Representation Protocol DTD 1.2")
public final class ItemMissing implements MessageRule {
  private static final Set<String> NEEDING =
      Set.of("Add", "Copy", "Delete", "Exec", "Get", "Replace", "Results");

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.isWhole()) {
      return;
    }
    for (Command command : received.message().map(Message::allCommands).orElse(List.of())) {
      int items = command.items().size();
      if (items == 0 && NEEDING.contains(command.name())) {
        findings.report(
            Severity.ERROR,
            Location.of(received, command.element()),
            Naming.of(command)
                + " has no Item, so that it acts on nothing. Add one with a Target.");
      } else if (items > 1 && command.name().equals("Exec")) {
        findings.report(
            Severity.WARNING,
            Location.of(received, command.element()),
            Naming.of(command)
                + " has "
                + items
                + " items, where the DTD allows one; a peer may carry out the first only."
                + " Send an Exec for each.");
      }
    }
  }
}
