package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the nodes for which a Get, an Add or a Replace was answered 200 in this session and that
 * nobody deleted since.
 */
@DmRule(
    id = "add-existing-node",
    severity = Severity.INFO,
    commands = {"Add", "Delete", "Status"},
    summary = "An Add of a node that the session has already shown to be there",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.1; OMA DM protocol support (Microsoft),"
            + " SyncML response codes, 418")
public final class AddExistingNode implements SessionRule<Set<String>> {
  private static final int MOST = 100;

  @Override
  public Set<String> start() {
    return Set.of();
  }

  @Override
  public Set<String> next(Set<String> known, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return known;
    }
    if (received.fromDevice()) {
      return learn(known, received);
    }
    if (known.isEmpty()) {
      return known;
    }
    Set<String> left = known;
    for (Command command : received.message().get().allCommands()) {
      if (command.name().equals("Add")) {
        report(command, left, received, findings);
      } else if (command.name().equals("Delete")) {
        left = without(left, command);
      }
    }
    return left;
  }

  private static Set<String> learn(Set<String> known, Received received) {
    Set<String> more = null;
    for (Status status : received.message().orElseThrow().statuses()) {
      if (status.codeNumber() == 200 && known.size() + (more == null ? 0 : 1) < MOST) {
        Optional<Outcome> outcome = Outcome.of(status, received).filter(o -> shows(o.command()));
        if (outcome.isPresent() && !known.contains(outcome.get().node())) {
          more = more == null ? new HashSet<>(known) : more;
          more.add(outcome.get().node());
        }
      }
    }
    return more == null ? known : Set.copyOf(more);
  }

  private static boolean shows(String command) {
    return command.equals("Get") || command.equals("Add") || command.equals("Replace");
  }

  /** Whether the Delete works is not waited for: then nothing is known of the node. */
  private static Set<String> without(Set<String> known, Command delete) {
    Set<String> left = new HashSet<>(known);
    for (Item item : delete.items()) {
      String gone = SameNode.key(item.target().orElse(""));
      left.removeIf(key -> key.equals(gone) || SameNode.isBelow(key, gone));
    }
    return left.size() == known.size() ? known : Set.copyOf(left);
  }

  private static void report(Command add, Set<String> known, Received received, Reporter findings) {
    for (Item item : add.items()) {
      String uri = item.target().orElse("");
      if (known.contains(SameNode.key(uri)) && uri.indexOf('?') < 0) {
        findings.report(
            Severity.INFO,
            Location.of(received, item.element()),
            Naming.of(add)
                + " acts on "
                + Quote.of(uri)
                + ", which is there already: the device answers 418. Use Replace.");
      }
    }
  }
}
