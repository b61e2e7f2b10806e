package dev.dmscope.analyzer.session;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commands by CmdID, in the order put in. A third of the size of a LinkedHashMap: there is one for
 * each message of each open session, mostly with fewer than ten commands.
 */
final class CommandTable extends AbstractMap<String, Issued> {
  private static final int FEW = 8;

  private final List<Issued> commands;

  /** Places in {@link #commands}, plus one, by hash; empty where a search through all is faster. */
  private final int[] slots;

  /** No two of the commands may have the same CmdID. */
  CommandTable(Collection<Issued> commands) {
    this.commands = List.copyOf(commands);
    int size = this.commands.size();
    this.slots = size <= FEW ? new int[0] : new int[Integer.highestOneBit(size) * 4];
    for (int i = 0; slots.length > 0 && i < size; i++) {
      slots[slot(this.commands.get(i).cmdId())] = i + 1;
    }
  }

  private int slot(Object cmdId) {
    int mask = slots.length - 1;
    int hash = cmdId.hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] != 0 && !commands.get(slots[slot] - 1).cmdId().equals(cmdId)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public @Nullable Issued get(@Nullable Object cmdId) {
    if (cmdId == null) {
      return null;
    }
    if (slots.length > 0) {
      int place = slots[slot(cmdId)];
      return place == 0 ? null : commands.get(place - 1);
    }
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).cmdId().equals(cmdId)) {
        return commands.get(i);
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object cmdId) {
    return get(cmdId) != null;
  }

  @Override
  public int size() {
    return commands.size();
  }

  @Override
  public Collection<Issued> values() {
    return commands;
  }

  @Override
  public Set<Map.Entry<String, Issued>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Issued>> iterator() {
        return commands.stream().map(c -> Map.entry(c.cmdId(), c)).iterator();
      }

      @Override
      public int size() {
        return commands.size();
      }
    };
  }
}
