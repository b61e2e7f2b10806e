package dev.dmscope.analyzer.rules.uri;

import java.util.Locale;

/** Tells whether two URIs name the same node although they are written differently. */
public final class SameNode {
  private SameNode() {}

  /**
   * The same for the same node: without {@code ./} in front, without {@code Device/} where it only
   * says what is so by default (OMA DM protocol support, User targeted vs. Device targeted
   * configuration), without query and final slash, and in lower case, since Windows does not tell
   * cases apart. The root is the empty string.
   */
  public static String key(String uri) {
    int from = 0;
    int to = uri.indexOf('?');
    to = to < 0 ? uri.length() : to;
    if (uri.startsWith("./") || uri.equals(".")) {
      from = Math.min(2, to);
    } else if (uri.startsWith(".?")) {
      from = 1;
    }
    if (uri.regionMatches(true, from, "Device/Vendor/", 0, 14)) {
      from += 7;
    }
    while (to > from && uri.charAt(to - 1) == '/') {
      to--;
    }
    return uri.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Whether {@code key} is that of a node below the one of {@code ancestor}. */
  public static boolean isBelow(String key, String ancestor) {
    return ancestor.isEmpty()
        ? !key.isEmpty()
        : key.length() > ancestor.length()
            && key.charAt(ancestor.length()) == '/'
            && key.startsWith(ancestor);
  }

  /** The key of the node that holds it; empty for the root and what stands in it. */
  public static String parent(String key) {
    int slash = key.lastIndexOf('/');
    return slash < 0 ? "" : key.substring(0, slash);
  }
}
