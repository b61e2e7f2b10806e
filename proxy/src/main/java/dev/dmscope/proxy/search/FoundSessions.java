package dev.dmscope.proxy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The sessions in which something was found. Immutable. */
public final class FoundSessions {
  private final long[] ascending;

  private FoundSessions(long[] ascending) {
    this.ascending = ascending;
  }

  static FoundSessions of(LongStream orders) {
    return new FoundSessions(orders.sorted().distinct().toArray());
  }

  /** How many there are. */
  public int size() {
    return ascending.length;
  }

  /** Whether the session of that id is one of them. */
  public boolean contains(String session) {
    return Arrays.binarySearch(ascending, MessageDocument.order(session)) >= 0;
  }

  /** Those that are in both. */
  public FoundSessions and(FoundSessions other) {
    return of(Arrays.stream(ascending).filter(n -> Arrays.binarySearch(other.ascending, n) >= 0));
  }

  /** Those that are in either. */
  public FoundSessions or(FoundSessions other) {
    return of(LongStream.concat(Arrays.stream(ascending), Arrays.stream(other.ascending)));
  }

  /** The ids of those begun before a session, or of all, the one begun last first. */
  public List<String> newest(Optional<String> before, int limit) {
    int at = ascending.length;
    if (before.isPresent()) {
      int found = Arrays.binarySearch(ascending, MessageDocument.order(before.get()));
      at = found < 0 ? -found - 1 : found;
    }
    List<String> ids = new ArrayList<>();
    for (int i = at - 1; i >= 0 && ids.size() < limit; i--) {
      ids.add(MessageDocument.message(ascending[i]));
    }
    return ids;
  }
}
