package dev.dmscope.analyzer.session;

/** One copy of each small number as text: most CmdIDs are small numbers, and sessions are many. */
final class ShortIds {
  private static final String[] SHARED = new String[1_000];

  static {
    for (int i = 0; i < SHARED.length; i++) {
      SHARED[i] = Integer.toString(i);
    }
  }

  private ShortIds() {}

  /** An equal text, shared if it is a number below 1,000 written plainly. */
  static String shared(String id) {
    if (id.isEmpty() || id.length() > 3 || (id.length() > 1 && id.charAt(0) == '0')) {
      return id;
    }
    int number = 0;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return id;
      }
      number = number * 10 + c - '0';
    }
    return SHARED[number];
  }
}
