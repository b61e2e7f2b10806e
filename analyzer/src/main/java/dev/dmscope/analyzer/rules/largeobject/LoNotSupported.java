package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;

/** Remembers what the device said of ./DevDetail/LrgObj. */
@DmRule(
    id = "lo-not-supported",
    severity = Severity.WARNING,
    commands = {"Results", "Add", "Replace"},
    summary = "The server sends a large object to a device that said that it takes none",
    cites = "OMA DM Protocol 1.2 section 7; OMA DM Standardized Objects 1.2, DevDetail/LrgObj")
public final class LoNotSupported implements SessionRule<Boolean> {
  @Override
  public Boolean start() {
    return false;
  }

  @Override
  public Boolean next(Boolean refused, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return refused;
    }
    Message message = received.message().get();
    if (received.fromDevice()) {
      return refused || saysNo(message);
    }
    if (refused) {
      for (Command command : message.allCommands()) {
        for (Item item : command.items()) {
          if (item.moreData()) {
            findings.report(
                Severity.WARNING,
                Location.of(received, item.element()),
                Naming.of(command)
                    + " is a chunk of a large object, but ./DevDetail/LrgObj of the device is false. Send"
                    + " objects that fit into one message.");
          }
        }
      }
    }
    return refused;
  }

  private static boolean saysNo(Message message) {
    for (Command command : message.allCommands()) {
      if (command instanceof Results) {
        for (Item item : command.items()) {
          if (item.source().filter(uri -> uri.endsWith("DevDetail/LrgObj")).isPresent()
              && item.data().filter(d -> d.text().strip().equals("false")).isPresent()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
