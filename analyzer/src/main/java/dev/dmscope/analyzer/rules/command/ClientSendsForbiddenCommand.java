package dev.dmscope.analyzer.rules.command;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;
import java.util.Set;

/**
 * A Replace of other nodes than DevInfo is a warning, since vendors report more than they must. The
 * Atomic with which MS-MDM says a device may begin is info.
 */
@DmRule(
    id = "client-sends-forbidden-command",
    severity = Severity.ERROR,
    commands = {"Add", "Atomic", "Copy", "Delete", "Exec", "Get", "Replace", "Sequence"},
    summary = "The device sends a command that only a server may send",
    cites = "OMA DM Protocol 1.2 section 8")
public final class ClientSendsForbiddenCommand implements MessageRule {
  private static final Set<String> OF_SERVERS =
      Set.of("Add", "Atomic", "Copy", "Delete", "Exec", "Get", "Sequence");

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || !received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    if (message.header().flatMap(SyncHdr::source).isEmpty()) {
      // A snippet that names no sender may as well be the server's.
      return;
    }
    for (Command command : message.allCommands()) {
      String name = command.name();
      if (name.equals("Replace")) {
        checkReplace(command, received, findings);
      } else if (OF_SERVERS.contains(name)) {
        boolean initial = name.equals("Atomic") && isInitial(received, message);
        findings.report(
            initial ? Severity.INFO : Severity.ERROR,
            Location.of(received, command.element()),
            "The device sends "
                + Naming.of(command)
                + "; of a device only Alert, Results, Status and a Replace of its DevInfo are"
                + " allowed. Report values in the Results of a Get, events in an Alert.");
      }
    }
  }

  private static boolean isInitial(Received received, Message message) {
    return received.profile() == Profile.WINDOWS
        && received.before().fromServer().isEmpty()
        && !message.alerts().isEmpty();
  }

  private static void checkReplace(Command replace, Received received, Reporter findings) {
    for (Item item : replace.items()) {
      Optional<String> uri = item.source().or(item::target);
      if (uri.isPresent() && !isDeviceInfo(uri.get())) {
        findings.report(
            Severity.WARNING,
            Location.of(received, item.element()),
            "The device replaces "
                + Quote.of(uri.get())
                + " of its own accord; a Replace from the device may only bring ./DevInfo. Let the"
                + " server Get the rest.");
        return;
      }
    }
  }

  private static boolean isDeviceInfo(String uri) {
    String key = SameNode.key(uri);
    return key.equals("devinfo") || SameNode.isBelow(key, "devinfo");
  }
}
