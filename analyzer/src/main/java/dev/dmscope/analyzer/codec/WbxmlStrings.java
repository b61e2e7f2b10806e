package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.wbxml.MibCharset;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import org.jspecify.annotations.Nullable;

/** The strings of one WBXML document: inline, in its string table, and in OPAQUE. */
final class WbxmlStrings {
  private final byte[] bytes;
  private final MibCharset charset;
  private final int tableStart;
  private final int tableEnd;
  private final Notices notices;

  /** What was asked of the string table, by offset. */
  private @Nullable String @Nullable [] table;

  /** Made when first needed. */
  private @Nullable CharsetDecoder decoder;

  private final ShortStrings shorts = new ShortStrings();

  /** Whether bytes below 80 are ASCII characters. */
  private final boolean ascii;

  WbxmlStrings(byte[] bytes, MibCharset charset, int tableStart, int tableEnd, Notices notices) {
    this.bytes = bytes;
    this.charset = charset;
    this.tableStart = tableStart;
    this.tableEnd = tableEnd;
    this.notices = notices;
    Charset set = charset.charset();
    this.ascii = set.equals(UTF_8) || set.equals(US_ASCII) || set.equals(ISO_8859_1);
  }

  boolean hasTable() {
    return tableEnd > tableStart;
  }

  /** How many bytes end a string. */
  int terminatorLength() {
    return charset.unit();
  }

  /** The offset of the zero unit that ends the string at {@code from}, or -1. */
  int terminator(int from, int limit) {
    if (charset.unit() == 1) {
      return ByteWords.zero(bytes, from, limit);
    }
    for (int i = from; i + 1 < limit; i += 2) {
      if (bytes[i] == 0 && bytes[i + 1] == 0) {
        return i;
      }
    }
    return -1;
  }

  String decode(int from, int to) {
    if (from == to) {
      return "";
    }
    String known = ascii ? shorts.get(bytes, from, to) : null;
    if (known != null) {
      return known;
    }
    String text = new String(bytes, from, to - from, charset.charset());
    if (text.indexOf('\uFFFD') >= 0) {
      notices.add(
          "invalid-charset-bytes", from, "bytes that are no " + charset.charset() + " in a string");
    }
    return text;
  }

  /** The table's string at {@code offset}, which may lie inside another (suffix sharing). */
  String fromTable(long offset, int reference) throws Unreadable {
    int length = tableEnd - tableStart;
    if (offset >= length) {
      throw Unreadable.malformed(
          reference,
          "a reference to offset " + offset + " of a string table of " + length + " bytes");
    }
    if (table == null) {
      table = new @Nullable String[length];
    }
    String known = table[(int) offset];
    if (known == null) {
      known = readTable(tableStart + (int) offset);
      table[(int) offset] = known;
    }
    return known;
  }

  private String readTable(int from) {
    int to = terminator(from, tableEnd);
    if (to < 0) {
      notices.add(
          "string-table-unterminated", from, "the last string of the table lacks its terminator");
      to = tableEnd;
    }
    return decode(from, to);
  }

  /** The bytes as text if they can only be meant as text; null if they are binary. */
  @Nullable String textOrNull(int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      if (b >= 0 && b < 0x20 && charset.unit() == 1 && !Ascii.isSpace((byte) b)) {
        return null;
      }
      all |= b;
    }
    if (all >= 0 && charset.unit() == 1) {
      return decode(from, to);
    }
    String text = strict(from, to);
    return text == null || text.chars().anyMatch(WbxmlStrings::isControl) ? null : text;
  }

  /** No exception: a hostile body would make one every three bytes. */
  private @Nullable String strict(int from, int to) {
    if (charset.charset().equals(UTF_8)) {
      return Utf8.isValid(bytes, from, to) ? new String(bytes, from, to - from, UTF_8) : null;
    }
    if (decoder == null) {
      decoder = charset.charset().newDecoder();
    }
    decoder.reset();
    CharBuffer out = CharBuffer.allocate(to - from);
    boolean whole =
        decoder.decode(ByteBuffer.wrap(bytes, from, to - from), out, true).isUnderflow()
            && decoder.flush(out).isUnderflow();
    return whole ? out.flip().toString() : null;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
