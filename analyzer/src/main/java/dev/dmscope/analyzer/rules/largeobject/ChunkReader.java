package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through one message of the side whose large object is, or may be, on its way. */
final class ChunkReader {
  private final Received received;
  private final Message message;
  private final Consumer<Event> events;

  ChunkReader(Received received, Message message, Consumer<Event> events) {
    this.received = received;
    this.message = message;
    this.events = events;
  }

  /** What is on its way after the message, if {@code before} was before it. */
  Optional<OpenObject> read(Optional<OpenObject> before) {
    Optional<OpenObject> open = before;
    boolean begunHere = false;
    for (Command command : message.allCommands()) {
      if (command instanceof Status || command instanceof Alert || command instanceof Group) {
        continue;
      }
      if (open.isPresent() && !begunHere && command.items().isEmpty()) {
        tell(Event.Kind.INTERRUPTED, command.element(), open.get(), Naming.of(command));
        open = Optional.empty();
      }
      for (Item item : command.items()) {
        if (open.isPresent() && !begunHere) {
          open = goOn(open.get(), command, item);
          begunHere = open.isPresent();
        } else if (open.isEmpty() && item.moreData()) {
          open = Optional.of(begin(command, item));
          begunHere = true;
        }
      }
    }
    if (begunHere && open.isPresent() && message.isFinal()) {
      Element end = message.root().first("SyncBody").flatMap(b -> b.first("Final")).orElseThrow();
      tell(Event.Kind.CLOSED_TOO_EARLY, end, open.get(), "");
    }
    return open;
  }

  private OpenObject begin(Command command, Item item) {
    OpenObject object = OpenObject.begin(Location.of(received, item.element()), command, item);
    if (object.size() < 0) {
      tell(Event.Kind.NO_SIZE, item.element(), object, "");
    } else if (object.carried().fits(object.size())) {
      tell(Event.Kind.ALL_AT_ONCE, item.element(), object, "");
    }
    return object;
  }

  private Optional<OpenObject> goOn(OpenObject open, Command command, Item item) {
    if (!open.mayGoOnWith(command, item)) {
      boolean comesLater =
          message.allCommands().stream()
              .anyMatch(c -> c.items().stream().anyMatch(i -> open.mayGoOnWith(c, i)));
      boolean sameCommand = command.name().equals(open.command());
      Event.Kind kind = sameCommand && !comesLater ? Event.Kind.OTHER_NODE : Event.Kind.INTERRUPTED;
      tell(kind, item.element(), open, Naming.of(command));
      return item.moreData() ? Optional.of(begin(command, item)) : Optional.empty();
    }
    String type = OpenObject.typeOf(command, item);
    if (!type.isEmpty() && !open.type().isEmpty() && !type.equals(open.type())) {
      tell(Event.Kind.OTHER_NODE, item.element(), open, "type " + Quote.of(type));
    }
    long size = OpenObject.sizeOf(command, item);
    if (size >= 0 && open.size() >= 0 && size != open.size()) {
      tell(Event.Kind.OTHER_SIZE, item.element(), open, Long.toString(size));
    }
    OpenObject now = open.plus(Location.of(received, item.element()), item);
    if (item.moreData()) {
      return Optional.of(now);
    }
    if (now.size() >= 0) {
      boolean right = now.carried().fits(now.size());
      tell(right ? Event.Kind.COMPLETE : Event.Kind.WRONG_SIZE, item.element(), now, "");
    }
    return Optional.empty();
  }

  private void tell(Event.Kind kind, Element at, OpenObject object, String detail) {
    events.accept(new Event(kind, Location.of(received, at), object, detail));
  }
}
