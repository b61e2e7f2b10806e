package dev.dmscope.analyzer.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a message may hold, as bits of a {@code long}: so a rule that has nothing to look at in a
 * message is passed over at the price of one comparison.
 */
public final class Kinds {
  private static final List<String> NAMES =
      List.of(
          "Unknown",
          "Add",
          "Alert",
          "Atomic",
          "Copy",
          "Delete",
          "Exec",
          "Get",
          "Map",
          "Move",
          "Put",
          "Replace",
          "Results",
          "Search",
          "Sequence",
          "Status",
          "Sync",
          "Chal",
          "Cred",
          "MoreData");

  private static final Map<String, Long> BITS = bits();

  static final long CHAL = of("Chal");
  static final long CRED = of("Cred");
  static final long MORE_DATA = of("MoreData");
  private static final long UNKNOWN = of("Unknown");

  private Kinds() {}

  private static Map<String, Long> bits() {
    Map<String, Long> bits = new HashMap<>();
    for (String name : NAMES) {
      bits.put(name, 1L << bits.size());
    }
    return Map.copyOf(bits);
  }

  private static long of(String name) {
    Long bit = BITS.get(name);
    if (bit == null) {
      throw new IllegalArgumentException("No such kind: " + name);
    }
    return bit;
  }

  /**
   * Those kinds together.
   *
   * @param names of commands; {@code Unknown} for what is none; {@code Cred} for the header's;
   *     {@code Chal}; {@code MoreData}
   * @throws IllegalArgumentException if one is none of these
   */
  public static long of(List<String> names) {
    long all = 0;
    for (String name : names) {
      all |= of(name);
    }
    return all;
  }

  static long of(Command command) {
    if (command instanceof Unknown) {
      return UNKNOWN;
    }
    Long bit = BITS.get(command.name());
    return bit == null ? UNKNOWN : bit;
  }
}
