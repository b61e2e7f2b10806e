package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;

/** Atomic, Sequence, and Sync of data sync: a command that holds commands. */
public record Group(Element element, List<Command> members) implements Command {
  static Group of(Element e) {
    return new Group(e, Command.allIn(e));
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
