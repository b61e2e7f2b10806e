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
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/** Not of Windows, where a Replace creates some nodes. */
@DmRule(
    id = "replace-nonexistent",
    severity = Severity.INFO,
    profiles = {Profile.OMA_1_1, Profile.OMA_1_2},
    commands = {"Add", "Replace", "Status"},
    summary = "A Replace of a node that the device has just answered 404 for",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.11; OMA DM protocol support (Microsoft),"
            + " Replace")
public final class ReplaceNonexistent implements SessionRule<MissingNodes> {
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
        left = left.without(command);
      } else if (command.name().equals("Replace")) {
        report(command, left, received, findings);
      }
    }
    return left;
  }

  private static void report(
      Command replace, MissingNodes missing, Received received, Reporter findings) {
    for (Item item : replace.items()) {
      String uri = item.target().orElse("");
      if (missing.keys().contains(SameNode.key(uri))) {
        findings.report(
            Severity.INFO,
            Location.of(received, item.element()),
            Naming.of(replace)
                + " acts on "
                + Quote.of(uri)
                + ", which the device answered 404 for. Replace creates no node: Add it first.");
      }
    }
  }
}
