package dev.dmscope.proxy.search.query;

import java.util.List;

/**
 * A value with stars, each of which stands for any characters.
 *
 * @param pieces the text between the stars, in order; the first is never empty, an empty last one
 *     means that the pattern ends in a star
 */
public record Pattern(List<String> pieces) {
  public Pattern {
    pieces = List.copyOf(pieces);
    if (pieces.size() < 2 || pieces.get(0).isEmpty()) {
      throw new IllegalArgumentException("Not a pattern: " + pieces);
    }
  }

  /** What every value that fits begins with. */
  public String prefix() {
    return pieces.get(0);
  }

  /** Whether nothing but the beginning matters. */
  public boolean isPrefix() {
    return pieces.size() == 2 && pieces.get(1).isEmpty();
  }

  /** Whether the value fits. Takes each piece at its first place, so the cost is linear. */
  public boolean matches(String value) {
    String last = pieces.get(pieces.size() - 1);
    if (!value.startsWith(prefix()) || !value.endsWith(last)) {
      return false;
    }
    int at = prefix().length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = value.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return at <= value.length() - last.length();
  }
}
