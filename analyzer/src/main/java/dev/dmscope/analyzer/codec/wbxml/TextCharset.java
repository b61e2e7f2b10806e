package dev.dmscope.analyzer.codec.wbxml;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The charset of a document that is being written. */
final class TextCharset {
  private final Charset charset;
  private final int unit;
  private final CharsetEncoder encoder;
  private final boolean unicode;

  /** By its IANA number; UTF-8 where that says nothing. */
  TextCharset(int number) {
    MibCharset mib = MibCharset.byNumber(number).orElse(MibCharset.UTF_8);
    // Java's own UTF-16 would begin every string with a byte order mark.
    this.charset =
        mib.charset().name().equals("UTF-16") ? StandardCharsets.UTF_16BE : mib.charset();
    this.unit = mib.unit();
    this.encoder = charset.newEncoder();
    this.unicode = charset.name().startsWith("UTF-");
  }

  int unit() {
    return unit;
  }

  byte[] terminator() {
    return new byte[unit];
  }

  byte[] bytes(String text) {
    return text.getBytes(charset);
  }

  /** Whether a string can carry it; an ENTITY can carry what a string cannot. */
  boolean carries(int character) {
    // A reader of UTF-16 may take it for a byte order mark.
    boolean mark = character == 0xFEFF || character == 0xFFFE;
    if (character == 0 || (unit == 2 && mark)) {
      return false;
    }
    return unicode || character < 0x80 || encoder.canEncode(Character.toString(character));
  }

  /** Whether the last string of the table lacks its terminator. */
  boolean isOpen(byte[] table) {
    int end = table.length;
    return end >= unit && (table[end - 1] != 0 || table[end - unit] != 0);
  }

  /** The strings of a string table by offset. */
  Map<Integer, String> split(byte[] table) {
    Map<Integer, String> strings = new LinkedHashMap<>();
    int from = 0;
    for (int i = 0; i + unit <= table.length; i += unit) {
      if (table[i] == 0 && table[i + unit - 1] == 0) {
        strings.put(from, new String(table, from, i - from, charset));
        from = i + unit;
      }
    }
    if (from < table.length) {
      strings.put(from, new String(table, from, table.length - from, charset));
    }
    return strings;
  }
}
