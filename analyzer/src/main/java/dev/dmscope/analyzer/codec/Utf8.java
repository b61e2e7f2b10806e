package dev.dmscope.analyzer.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Checks bytes for being UTF-8; all-ASCII bodies, the usual ones, in one vectorised pass. */
final class Utf8 {
  static final int VALID = -1;
  static final int ALL_ASCII = -2;

  private Utf8() {}

  /** Whether the bytes are UTF-8, to the last character; no surrogates, nothing overlong. */
  static boolean isValid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || to - i <= more) {
        return false;
      }
      if (more > 0 && !isSecond(lead, bytes[i + 1] & 0xFF)) {
        return false;
      }
      for (int n = 2; n <= more; n++) {
        if ((bytes[i + n] & 0xC0) != 0x80) {
          return false;
        }
      }
      i += more + 1;
    }
    return true;
  }

  /** Unicode, table 3-7. */
  private static boolean isSecond(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0 && second < 0xC0;
      case 0xED -> second >= 0x80 && second < 0xA0;
      case 0xF0 -> second >= 0x90 && second < 0xC0;
      case 0xF4 -> second >= 0x80 && second < 0x90;
      default -> second >= 0x80 && second < 0xC0;
    };
  }

  /**
   * The offset of the first byte that is not UTF-8, else {@link #VALID} or {@link #ALL_ASCII}. A
   * character cut by the end of the bytes counts as valid: truncation is another fault.
   */
  static int firstInvalid(byte[] bytes, int from) {
    int all = 0;
    for (int i = from; i < bytes.length; i++) {
      all |= bytes[i];
    }
    if (all >= 0) {
      return ALL_ASCII;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, false);
    } while (result.isOverflow());
    return result.isError() ? in.position() : VALID;
  }
}
