package dev.dmscope.analyzer.rules.command;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;
import java.util.Set;

/**
 * Of the server's commands only. Not while a large object is being sent: the chunks that follow the
 * first may leave the Target out. A URI without LocURI around it is a warning.
 */
@DmRule(
    id = "target-missing",
    severity = Severity.ERROR,
    commands = {"Add", "Copy", "Delete", "Exec", "Get", "Replace"},
    summary = "An item does not say on which node its command acts",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.6")
public final class TargetMissing implements MessageRule {
  private static final Set<String> NEEDING =
      Set.of("Add", "Copy", "Delete", "Exec", "Get", "Replace");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice() || !received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.allCommands()) {
      if (NEEDING.contains(command.name())) {
        for (Item item : command.items()) {
          if (lacks(item.target())) {
            report(command, item, "Target", received, findings);
          }
          if (lacks(item.source()) && command.name().equals("Copy")) {
            report(command, item, "Source", received, findings);
          }
        }
      }
    }
  }

  private static boolean lacks(Optional<String> uri) {
    return uri.isEmpty() || uri.get().isEmpty();
  }

  private static void report(
      Command command, Item item, String side, Received received, Reporter findings) {
    if (received.before().openObject(received.direction()).isPresent()) {
      return;
    }
    Optional<Element> there = item.element().first(side);
    boolean bare = there.filter(e -> !e.text().isBlank()).isPresent();
    findings.report(
        bare ? Severity.WARNING : Severity.ERROR,
        Location.of(received, there.orElse(item.element())),
        bare
            ? side
                + " of "
                + Naming.of(command)
                + " has its URI without LocURI around it. Write "
                + side
                + "/LocURI."
            : "An item of "
                + Naming.of(command)
                + " has no "
                + side
                + "/LocURI, so it acts on no node. Name the node there.");
  }
}
