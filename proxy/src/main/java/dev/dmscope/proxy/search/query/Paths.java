package dev.dmscope.proxy.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The terms a LocURI is found by. {@code ./Vendor/MSFT/X} gives itself as {@code vendor/msft/x},
 * the nodes above it as {@code vendor/} and {@code vendor/msft/}, and its segments as {@code
 * /vendor}, {@code /msft} and {@code /x}. So all below a node is one term.
 */
public final class Paths {
  /** Longer addresses are found by their first characters only. */
  private static final int LONGEST = 2048;

  private Paths() {}

  /** Adds the terms of a LocURI. */
  public static void addTerms(String uri, Set<String> terms) {
    List<String> segments = segments(uri);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      terms.add(Term.of("/" + segments.get(i)));
      path.append(segments.get(i));
      boolean whole = i == segments.size() - 1;
      terms.add(Term.of(whole ? path.toString() : path.append('/').toString()));
    }
  }

  /** The segments in lower case; a leading dot, empty segments and the query are left out. */
  static List<String> segments(String uri) {
    int query = uri.indexOf('?');
    String path = uri.substring(0, Math.min(LONGEST, query < 0 ? uri.length() : query));
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/")) {
      boolean root = segment.equals(".") && segments.isEmpty();
      if (!segment.isBlank() && !root) {
        segments.add(Term.of(segment));
      }
    }
    return segments.isEmpty() ? List.of(".") : segments;
  }
}
