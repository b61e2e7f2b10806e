package dev.dmscope.analyzer.rules.command;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Set;

/** Which other nodes are permanent is known to the device only. */
@DmRule(
    id = "delete-root-or-permanent",
    severity = Severity.WARNING,
    commands = "Delete",
    summary = "A Delete of the root, of DevInfo or DevDetail, or of a property",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.5; OMA DM Tree and Description 1.2; OMA"
            + " DM protocol support (Microsoft), Delete")
public final class DeleteRootOrPermanent implements MessageRule {
  private static final Set<String> PERMANENT = Set.of("", "devinfo", "devdetail");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.allCommands()) {
      if (command.name().equals("Delete")) {
        for (Item item : command.items()) {
          String uri = item.target().orElse("");
          if (!uri.isEmpty() && (uri.contains("?prop=") || PERMANENT.contains(SameNode.key(uri)))) {
            report(command, item, uri, received, findings);
          }
        }
      }
    }
  }

  private static void report(
      Command command, Item item, String uri, Received received, Reporter findings) {
    findings.report(
        Severity.WARNING,
        Location.of(received, item.element()),
        Naming.of(command)
            + " acts on "
            + Quote.of(uri)
            + (uri.contains("?prop=")
                ? ", a property, and properties cannot be deleted"
                : ", which is permanent")
            + ": the device answers 405 and deletes nothing. Delete takes a dynamic node with all"
            + " below it.");
  }
}
