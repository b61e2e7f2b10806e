package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** Atomic, Sequence, and Sync of data sync: a command that holds commands. */
public record Group(
    Element element, Optional<String> cmdId, List<Item> items, List<Command> members)
    implements Command {
  static Group of(Element e) {
    return new Group(e, e.textOf("CmdID"), Item.allIn(e), Command.allIn(e));
  }

  /** Whether all members succeed or none is done. */
  public boolean isAtomic() {
    return name().equals("Atomic");
  }

  @Override
  public void collectInto(List<Command> all) {
    all.add(this);
    members.forEach(member -> member.collectInto(all));
  }
}
