package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.proxy.catalogue.Batch;
import dev.dmscope.proxy.catalogue.CommandRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows of a message's commands. What goes beyond the catalogue's limit is left out. */
final class CommandRows {
  private static final int TARGETS = 50;

  private final String message;
  private final List<CommandRow> rows = new ArrayList<>();

  private CommandRows(String message) {
    this.message = message;
  }

  static List<CommandRow> of(MessageRef ref, Message message) {
    CommandRows rows = new CommandRows(ref.toString());
    rows.add(message.commands(), 0);
    return rows.rows;
  }

  private void add(List<Command> commands, int depth) {
    for (Command command : commands) {
      if (rows.size() == Batch.MOST) {
        return;
      }
      rows.add(row(command, depth));
      if (command instanceof Group group) {
        add(group.members(), depth + 1);
      }
    }
  }

  private CommandRow row(Command command, int depth) {
    Optional<String> msgRef = Optional.empty();
    Optional<String> cmdRef = Optional.empty();
    Optional<String> cmdName = Optional.empty();
    Optional<String> code = Optional.empty();
    if (command instanceof Status status) {
      msgRef = status.msgRef();
      cmdRef = status.cmdRef();
      cmdName = status.cmd();
      code = status.code();
    } else if (command instanceof Results results) {
      msgRef = results.msgRef();
      cmdRef = results.cmdRef();
    } else if (command instanceof Alert alert) {
      code = alert.code();
    }
    return new CommandRow(
        message,
        command.element().id(),
        depth,
        Clean.text(command.name(), 100),
        clean(command.cmdId()),
        targets(command),
        clean(msgRef),
        clean(cmdRef),
        clean(cmdName),
        clean(code));
  }

  private static List<String> targets(Command command) {
    List<String> all = new ArrayList<>();
    if (command instanceof Status status) {
      all.addAll(status.targetRefs().isEmpty() ? status.sourceRefs() : status.targetRefs());
    } else {
      boolean results = command instanceof Results;
      for (Item item : command.items()) {
        Optional<String> first = results ? item.source() : item.target();
        Optional<String> second = results ? item.target() : item.source();
        first.or(() -> second).ifPresent(all::add);
      }
    }
    return all.stream()
        .filter(target -> !target.isEmpty())
        .limit(TARGETS)
        .map(target -> Clean.text(Secrets.target(target), 1000))
        .toList();
  }

  private static Optional<String> clean(Optional<String> text) {
    return text.map(t -> Clean.text(t, 200));
  }
}
