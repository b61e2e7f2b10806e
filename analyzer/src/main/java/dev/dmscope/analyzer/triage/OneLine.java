package dev.dmscope.analyzer.triage;

/** Keeps what a peer sent from breaking lines or steering a terminal. */
public final class OneLine {
  private OneLine() {}

  /** The text in one line, what is invisible written out. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
              } else if (isUnsafe(c)) {
                safe.append(String.format("\\u{%X}", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
