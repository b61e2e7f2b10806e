package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.List;

/**
 * A command within an Atomic.
 *
 * @param atomic the nearest Atomic around it, also through a Sequence
 */
record Nesting(Group atomic, Command command) {
  /** All commands that stand within an Atomic, in document order. */
  static List<Nesting> allIn(Received received) {
    List<Nesting> found = new ArrayList<>();
    for (Command command : received.message().map(Message::commands).orElse(List.of())) {
      if (command instanceof Group group) {
        collect(group, group, found);
      }
    }
    return found;
  }

  private static void collect(Group holder, Group nearest, List<Nesting> found) {
    for (Command member : holder.members()) {
      if (nearest.isAtomic()) {
        found.add(new Nesting(nearest, member));
      }
      if (member instanceof Group inner) {
        collect(inner, inner.isAtomic() || !nearest.isAtomic() ? inner : nearest, found);
      }
    }
  }
}
