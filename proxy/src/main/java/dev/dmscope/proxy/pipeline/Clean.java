package dev.dmscope.proxy.pipeline;

/**
 * Text of a peer, fit for rows: control characters visible, halves of surrogate pairs replaced, not
 * too long. Some real certificates' names end in a NUL.
 */
final class Clean {
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACEMENT = '\uFFFD';

  private Clean() {}

  /** At most {@code most} characters; what is longer ends in an ellipsis. */
  static String text(String text, int most) {
    String clipped = text.length() <= most ? text : text.substring(0, most - 1) + "…";
    return isClean(clipped) ? clipped : cleaned(clipped);
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r' || c == '\t') {
        clean.append(' ');
      } else if (c < ' ') {
        clean.append((char) (CONTROL_PICTURES + c));
      } else if (c == 0x7F) {
        clean.append(DELETE_PICTURE);
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        clean.append(REPLACEMENT);
      } else {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }
}
