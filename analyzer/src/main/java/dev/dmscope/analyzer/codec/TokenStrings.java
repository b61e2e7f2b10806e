package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.MibCharset;

/**
 * The strings of a document as a table of tokens shows them. Only their beginnings are decoded: a
 * hostile body names one long string in every row.
 */
final class TokenStrings {
  private static final int SHOWN_BYTES = 240;
  private static final int SHOWN = 60;

  private final byte[] bytes;
  private final MibCharset charset;
  private final int tableStart;
  private final int tableEnd;

  TokenStrings(byte[] bytes, MibCharset charset, int tableStart, int tableEnd) {
    this.bytes = bytes;
    this.charset = charset;
    this.tableStart = tableStart;
    this.tableEnd = tableEnd;
  }

  int tableLength() {
    return tableEnd - tableStart;
  }

  int tableStart() {
    return tableStart;
  }

  int tableEnd() {
    return tableEnd;
  }

  int unit() {
    return charset.unit();
  }

  /** The offset of the zero unit that ends the string at {@code from}, or -1. */
  int terminator(int from, int limit) {
    int unit = charset.unit();
    for (int i = from; i + unit <= limit; i += unit) {
      if (bytes[i] == 0 && bytes[i + unit - 1] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The beginning of the table's string at {@code offset}, which must lie in the table. */
  String fromTable(long offset) {
    int from = tableStart + (int) offset;
    int limit = Math.min(tableEnd, from + SHOWN_BYTES);
    int to = terminator(from, limit);
    return shown(from, to < 0 ? limit : to, to < 0 && limit < tableEnd);
  }

  /** The beginning of a text, in one line. */
  String shown(int from, int to) {
    int limit = Math.min(to, from + SHOWN_BYTES);
    return shown(from, limit, limit < to);
  }

  private String shown(int from, int to, boolean cut) {
    String text = new String(bytes, from, to - from, charset.charset());
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> line.appendCodePoint(isControl(c) ? '·' : c));
    return cut || text.codePointCount(0, text.length()) > SHOWN ? line + "…" : line.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028;
  }
}
