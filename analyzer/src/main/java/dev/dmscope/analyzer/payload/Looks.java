package dev.dmscope.analyzer.payload;

/** Quick looks at text, so that the many plain values of a message cost nothing. */
final class Looks {
  /** Shorter Base64 is not looked for where nobody says that it is Base64. */
  private static final int SHORTEST_BASE64 = 24;

  private static final int SHORTEST_LINE = 16;

  private Looks() {}

  /** Whether it is worth unpacking: markup, JSON, PEM, or what may be Base64. */
  static boolean packed(String text, boolean declaredBase64) {
    return declaredBase64
        ? !text.isBlank()
        : structured(text) || (text.length() >= SHORTEST_BASE64 && mayBeBase64(text));
  }

  /** Whether its first character begins a structure. */
  static boolean structured(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Base64Text.isSpace(c) && c != '\uFEFF') {
        return c == '<' || c == '{' || c == '[' || text.startsWith("-----BEGIN ", i);
      }
    }
    return false;
  }

  /** Whether its beginning has only characters of Base64, in lines longer than words are. */
  private static boolean mayBeBase64(String text) {
    int run = 0;
    for (int i = 0; i < Math.min(text.length(), 64); i++) {
      char c = text.charAt(i);
      if (Base64Text.isSpace(c)) {
        if (run > 0 && run < SHORTEST_LINE) {
          return false;
        }
        run = 0;
      } else if (Base64Text.isSymbol(c) || c == '=') {
        run++;
      } else {
        return false;
      }
    }
    return true;
  }
}
