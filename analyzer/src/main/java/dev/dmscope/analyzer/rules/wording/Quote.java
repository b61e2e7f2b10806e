package dev.dmscope.analyzer.rules.wording;

import dev.dmscope.analyzer.secrets.Secrets;

/** Puts a value of the wire into the text of a finding. */
public final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  /**
   * The value in quotation marks, cut after 80 characters, control characters made visible. Secrets
   * in the query of an address are masked.
   */
  public static String of(String wire) {
    String value = Secrets.target(wire);
    StringBuilder quoted = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < value.length() && shown < LONGEST; shown++) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (isInvisible(c)) {
        quoted.append(String.format("\\u%04X", c));
      } else {
        quoted.appendCodePoint(c);
      }
    }
    boolean cut = value.codePointCount(0, value.length()) > LONGEST;
    return quoted.append(cut ? "…'" : "'").toString();
  }

  /** Also marks that turn the direction of writing, which could make a finding read otherwise. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
