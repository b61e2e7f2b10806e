package dev.dmscope.proxy.search.query;

import java.util.Locale;

/** How values are compared: without case, without blanks at the ends, by their beginning. */
public final class Term {
  /** Longer values are cut: nobody types them, and no index takes them. */
  private static final int LONGEST = 512;

  private Term() {}

  /** The value as it is compared. */
  public static String of(String value) {
    String term = value.strip().toLowerCase(Locale.ROOT);
    return term.length() <= LONGEST ? term : term.substring(0, LONGEST);
  }
}
