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
