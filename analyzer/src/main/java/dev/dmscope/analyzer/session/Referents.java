package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.tree.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the Statuses of the message at hand were found to refer to: many rules ask. Of a message
 * with very many only some are known at a time; two threads at most look up twice.
 */
final class Referents {
  private static final int BITS = 5;

  /** A Status's element with its referent, in one object, so that threads never see half of it. */
  private record Entry(Direction direction, Element status, Referent referent) {}

  private final @Nullable Entry[] entries = new Entry[1 << BITS];

  private static int slot(Status status) {
    return (status.element().id() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }

  @Nullable Referent get(Direction direction, Status status) {
    Entry entry = entries[slot(status)];
    return entry != null && entry.status == status.element() && entry.direction == direction
        ? entry.referent
        : null;
  }

  Referent put(Direction direction, Status status, Referent referent) {
    entries[slot(status)] = new Entry(direction, status.element(), referent);
    return referent;
  }
}
