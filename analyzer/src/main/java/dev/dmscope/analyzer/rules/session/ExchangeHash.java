package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;

/** A number for what a message says, whatever its ids are: to see that the same is said again. */
final class ExchangeHash {
  private ExchangeHash() {}

  /** Of all commands, Status codes included. */
  static long of(Message message) {
    long hash = 1;
    for (Command command : message.allCommands()) {
      hash = 31 * hash + of(command);
    }
    return hash;
  }

  /** Of what the receiver is to do; 0 if there is nothing. */
  static long ofCommands(Message message) {
    long hash = 0;
    for (Command command : message.allCommands()) {
      boolean next =
          command instanceof Alert alert && alert.code().filter("1222"::equals).isPresent();
      if (!(command instanceof Status) && !next) {
        hash = 31 * hash + of(command);
      }
    }
    return hash;
  }

  private static long of(Command command) {
    long hash = command.name().hashCode();
    if (command instanceof Status status) {
      return hash * 31 + status.codeNumber();
    }
    for (Item item : command.items()) {
      hash = 31 * hash + item.target().or(item::source).orElse("").hashCode();
      hash = 31 * hash + item.data().map(data -> data.text().hashCode()).orElse(0);
    }
    return hash;
  }
}
