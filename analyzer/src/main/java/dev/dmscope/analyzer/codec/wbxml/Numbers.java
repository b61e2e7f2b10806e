package dev.dmscope.analyzer.codec.wbxml;

import java.io.ByteArrayOutputStream;

/** Integers in groups of 7 bits (WAP-192, 5.1), without groups that say nothing. */
final class Numbers {
  private Numbers() {}

  static void write(ByteArrayOutputStream out, int value) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        out.write(0x80 | (value >>> shift & 0x7F));
      }
    }
    out.write(value & 0x7F);
  }

  /** How many bytes that takes. */
  static int length(int value) {
    return value == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(value)) / 7;
  }
}
