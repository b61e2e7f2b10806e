package dev.dmscope.analyzer.codec;

/** What bytes of UTF-8 may be in XML (XML 1.0, fifth edition, 2.2 to 2.4). */
final class XmlChars {
  private static final byte NAME = 1;
  private static final byte TEXT = 2;
  private static final byte VALUE = 4;

  private static final byte[] CLASSES = new byte[256];

  static {
    for (int b = 0; b < CLASSES.length; b++) {
      boolean name =
          b >= 0x80
              || (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= ':')
              || b == '_'
              || b == '-'
              || b == '.';
      boolean text =
          (b >= ' ' || b == '\t' || b == '\n') && b != '<' && b != '&' && b != ']' && b != 0xEF;
      boolean value = b >= ' ' && b != '<' && b != '&' && b != 0xEF;
      CLASSES[b] = (byte) ((name ? NAME : 0) | (text ? TEXT : 0) | (value ? VALUE : 0));
    }
  }

  private XmlChars() {}

  /** Whether the byte may be part of a name; {@link #isName} looks closer. */
  static boolean inName(byte b) {
    return (CLASSES[b & 0xFF] & NAME) != 0;
  }

  /** The first offset whose byte means something in text or may begin what XML forbids. */
  static int skipPlain(byte[] utf8, int from, int limit) {
    int at = from;
    while (at <= limit - ByteWords.SIZE) {
      long special = special(ByteWords.at(utf8, at));
      if (special == 0) {
        at += ByteWords.SIZE;
        continue;
      }
      at += ByteWords.first(special);
      if (!isPlain(utf8[at])) {
        return at;
      }
      at++;
    }
    while (at < limit && isPlain(utf8[at])) {
      at++;
    }
    return at;
  }

  /** Marks bytes that may not be plain: besides those looked for, tabs and line ends. */
  private static long special(long word) {
    return ((word - ' ' * ByteWords.ONES) & ~word & ByteWords.TOPS)
        | ByteWords.zeros(word ^ ('<' * ByteWords.ONES))
        | ByteWords.zeros(word ^ ('&' * ByteWords.ONES))
        | ByteWords.zeros(word ^ (']' * ByteWords.ONES))
        | ByteWords.zeros(word ^ (0xEF * ByteWords.ONES));
  }

  private static boolean isPlain(byte b) {
    return (CLASSES[b & 0xFF] & TEXT) != 0;
  }

  /** Whether the byte may stand in a quoted value as it is, if it is not the quote. */
  static boolean isPlainValue(byte b) {
    return (CLASSES[b & 0xFF] & VALUE) != 0;
  }

  /** Where the first character is that XML forbids, or -1. The bytes are UTF-8. */
  static int firstIllegal(byte[] utf8, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isIllegal(utf8, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether the byte begins a control character, U+FFFE or U+FFFF. */
  static boolean isIllegal(byte[] utf8, int at) {
    byte b = utf8[at];
    if (b >= 0) {
      return b < ' ' && !Ascii.isSpace(b);
    }
    return b == (byte) 0xEF
        && at + 2 < utf8.length
        && utf8[at + 1] == (byte) 0xBF
        && (utf8[at + 2] & 0xFE) == 0xBE;
  }

  /** Whether a character may be referred to by its number. */
  static boolean isCharacter(int c) {
    return c >= 0x20
        ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF)
        : c == '\t' || c == '\n' || c == '\r';
  }

  /** Whether it is a name without a colon. */
  static boolean isName(String name) {
    if (name.isEmpty() || !isNameStart(name.codePointAt(0))) {
      return false;
    }
    for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (!isNameStart(c) && !isNameRest(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameStart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || (c >= 0x200C && c <= 0x200D)
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0xEFFFF);
  }

  private static boolean isNameRest(int c) {
    return (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == 0xB7
        || (c >= 0x300 && c <= 0x36F)
        || (c >= 0x203F && c <= 0x2040);
  }
}
