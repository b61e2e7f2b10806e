package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Never more than info: a device may add the parents too, as Windows does. */
@DmRule(
    id = "add-parent-unknown",
    severity = Severity.INFO,
    commands = {"Add", "Status"},
    summary = "An Add below a node that the device has answered 404 for",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.1; OMA DM protocol support (Microsoft),"
            + " Add")
public final class AddParentUnknown implements SessionRule<MissingNodes> {
  @Override
  public MissingNodes start() {
    return MissingNodes.NONE;
  }

  @Override
  public MissingNodes next(MissingNodes missing, Received received, Reporter findings) {
    if (received.fromDevice()) {
      return missing.plus(received);
    }
    if (missing.keys().isEmpty() || received.message().isEmpty()) {
      return missing;
    }
    MissingNodes left = missing;
    for (Command command : received.message().get().allCommands()) {
      if (command.name().equals("Add")) {
        report(command, left, received, findings);
        left = left.without(command);
      }
    }
    return left;
  }

  private static void report(
      Command add, MissingNodes missing, Received received, Reporter findings) {
    for (Item item : add.items()) {
      String uri = item.target().orElse("");
      String key = SameNode.key(uri);
      Optional<String> above = missing.above(key);
      if (above.isPresent()) {
        findings.report(
            Severity.INFO,
            Location.of(received, item.element()),
            Naming.of(add)
                + " acts below "
                + Quote.of(uri.substring(0, uri.length() - key.length() + above.get().length()))
                + ", which the device answered 404 for. Only devices that add parents by themselves"
                + " take it; Add the parent first for the others.");
      }
    }
  }
}
