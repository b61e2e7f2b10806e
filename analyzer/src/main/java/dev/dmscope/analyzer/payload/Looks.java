package dev.dmscope.analyzer.payload;

/** Quick looks at text, so that the many plain values of a message cost nothing. */
final class Looks {
  private static final int SHORTEST_BASE64 = 24;

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

  /** Whether its beginning has only characters of Base64, and few blanks. */
  private static boolean mayBeBase64(String text) {
    for (int i = 0; i < Math.min(text.length(), 64); i++) {
      char c = text.charAt(i);
      boolean symbol =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '+'
              || c == '/'
              || c == '='
              || Base64Text.isSpace(c);
      if (!symbol) {
        return false;
      }
    }
    return true;
  }
}
