package dev.dmscope.proxy.recording;

/** Keeps what peers send within its line. */
final class Line {
  private Line() {}

  /** The text with control characters, line ends among them, replaced by spaces. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\t') {
        return replace(text);
      }
    }
    return text;
  }

  private static String replace(String text) {
    StringBuilder cleaned = new StringBuilder(text);
    for (int i = 0; i < cleaned.length(); i++) {
      if (Character.isISOControl(cleaned.charAt(i)) && cleaned.charAt(i) != '\t') {
        cleaned.setCharAt(i, ' ');
      }
    }
    return cleaned.toString();
  }
}
