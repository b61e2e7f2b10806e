package dev.dmscope.analyzer.secrets;

/**
 * A name with a star at its beginning, its end, both or neither; case does not matter.
 *
 * @param core the pattern without its stars
 */
record Glob(boolean openStart, String core, boolean openEnd) {
  static Glob of(String pattern) {
    boolean start = pattern.startsWith("*");
    boolean end = pattern.length() > 1 && pattern.endsWith("*");
    String core = pattern.substring(start ? 1 : 0, pattern.length() - (end ? 1 : 0));
    if (core.isEmpty() || core.contains("*")) {
      throw new IllegalArgumentException("Not a name with stars at its ends: " + pattern);
    }
    return new Glob(start, core, end);
  }

  boolean matches(String name) {
    int slack = name.length() - core.length();
    if (slack < 0 || (slack > 0 && !openStart && !openEnd)) {
      return false;
    }
    if (openStart && openEnd) {
      for (int at = 0; at <= slack; at++) {
        if (coreAt(name, at)) {
          return true;
        }
      }
      return false;
    }
    return coreAt(name, openStart ? slack : 0);
  }

  private boolean coreAt(String name, int at) {
    return name.regionMatches(true, at, core, 0, core.length());
  }
}
