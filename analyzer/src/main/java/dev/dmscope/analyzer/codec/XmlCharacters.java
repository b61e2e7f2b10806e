package dev.dmscope.analyzer.codec;

import java.nio.charset.StandardCharsets;

/**
 * Characters of a stretch of XML that the parser has found well formed: line ends normalised,
 * references to characters and to the five entities of XML itself resolved, no others.
 */
final class XmlCharacters {
  private XmlCharacters() {}

  /** Text between markup. */
  static String content(byte[] utf8, int from, int to) {
    for (int i = from; i < to; i++) {
      if (utf8[i] == '&' || utf8[i] == '\r') {
        return resolved(lines(utf8, from, to), false);
      }
    }
    return new String(utf8, from, to - from, StandardCharsets.UTF_8);
  }

  /** The inside of a CDATA section. */
  static String cdata(byte[] utf8, int from, int to) {
    return lines(utf8, from, to);
  }

  /** The inside of a quoted attribute value (XML 1.0, 3.3.3: white space becomes blanks). */
  static String attribute(byte[] utf8, int from, int to) {
    for (int i = from; i < to; i++) {
      if (utf8[i] == '&' || (utf8[i] < ' ' && utf8[i] >= 0)) {
        return resolved(lines(utf8, from, to), true);
      }
    }
    return new String(utf8, from, to - from, StandardCharsets.UTF_8);
  }

  private static String lines(byte[] utf8, int from, int to) {
    String raw = new String(utf8, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String resolved(String raw, boolean blanks) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int end = c == '&' ? raw.indexOf(';', i) : -1;
      if (end > 0 && appendReference(raw.substring(i + 1, end), out)) {
        i = end;
      } else {
        out.append(blanks && (c == '\n' || c == '\t') ? ' ' : c);
      }
    }
    return out.toString();
  }

  private static boolean appendReference(String name, StringBuilder out) {
    switch (name) {
      case "lt" -> out.append('<');
      case "gt" -> out.append('>');
      case "amp" -> out.append('&');
      case "quot" -> out.append('"');
      case "apos" -> out.append('\'');
      default -> {
        int codePoint = number(name);
        if (!Character.isValidCodePoint(codePoint)) {
          return false;
        }
        out.appendCodePoint(codePoint);
      }
    }
    return true;
  }

  private static int number(String name) {
    if (name.length() < 2 || name.length() > 40 || name.charAt(0) != '#') {
      return -1;
    }
    boolean hex = name.charAt(1) == 'x';
    long value = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      value = value * (hex ? 16 : 10) + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return (int) value;
  }
}
