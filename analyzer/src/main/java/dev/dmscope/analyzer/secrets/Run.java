package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** Names that follow each other; a star stands for any one. Case does not matter. */
record Run(List<String> names) {
  static Run of(String pattern) {
    List<String> names = List.of(pattern.split("/"));
    if (names.size() < 2 || names.contains("")) {
      throw new IllegalArgumentException("Not two or more names with / between: " + pattern);
    }
    return new Run(names);
  }

  /** Whether they stand among {@code segments}, one right after the other. */
  boolean isIn(List<String> segments) {
    for (int from = 0; from + names.size() <= segments.size(); from++) {
      int at = 0;
      while (at < names.size() && fits(at, segments.get(from + at))) {
        at++;
      }
      if (at == names.size()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the element and those around it are called so, the innermost last. */
  boolean endsAt(Element element) {
    Optional<Element> now = Optional.of(element);
    for (int at = names.size() - 1; at >= 0; at--) {
      if (now.isEmpty() || !fits(at, now.get().name())) {
        return false;
      }
      now = now.get().parent();
    }
    return true;
  }

  private boolean fits(int at, String name) {
    return names.get(at).equals("*") || names.get(at).equalsIgnoreCase(name);
  }
}
