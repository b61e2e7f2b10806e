package dev.dmscope.analyzer.report;

import java.util.Locale;

/** Text on its way into XML or HTML: into an element or into an attribute in double quotes. */
final class Markup {
  private Markup() {}

  /**
   * The text with nothing in it that could be taken for markup. What XML 1.0 cannot hold, and what
   * turns the direction of writing, is written out.
   */
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                default -> {
                  if (isInvisible(c)) {
                    safe.append(String.format(Locale.ROOT, "\\u{%X}", c));
                  } else {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c & 0xFFFE) == 0xFFFE;
  }
}
