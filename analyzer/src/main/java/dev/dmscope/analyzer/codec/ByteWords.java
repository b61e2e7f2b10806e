package dev.dmscope.analyzer.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Eight bytes at a time as one number, the first of them lowest: text is looked over so. */
final class ByteWords {
  static final int SIZE = 8;

  /** One in each byte. */
  static final long ONES = 0x0101010101010101L;

  /** The top bit of each byte: set where a byte is no ASCII. */
  static final long TOPS = 0x8080808080808080L;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteWords() {}

  /** The eight bytes from {@code at} on, all of which must exist. */
  static long at(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** The lowest {@code count} bytes of a word, 1 to 8. */
  static long low(long word, int count) {
    return word & (-1L >>> (64 - 8 * count));
  }

  /** Top bits of the bytes that are zero; bits above the lowest one may be set wrongly. */
  static long zeros(long word) {
    return (word - ONES) & ~word & TOPS;
  }

  /** Which byte of the word the lowest bit in {@code tops} belongs to, 0 to 7. */
  static int first(long tops) {
    return Long.numberOfTrailingZeros(tops) >>> 3;
  }

  /** Whether as many bytes from {@code one} on are those from {@code other} on. */
  static boolean same(byte[] bytes, int one, int other, int length) {
    if (length - 1 < SIZE && Math.max(one, other) <= bytes.length - SIZE) {
      return length <= 0 || low(at(bytes, one) ^ at(bytes, other), length) == 0;
    }
    return Arrays.equals(bytes, one, one + length, bytes, other, other + length);
  }

  /** The offset of the first zero byte, or -1. */
  static int zero(byte[] bytes, int from, int limit) {
    int at = from;
    for (; at <= limit - SIZE; at += SIZE) {
      long zeros = zeros(at(bytes, at));
      if (zeros != 0) {
        return at + first(zeros);
      }
    }
    for (; at < limit; at++) {
      if (bytes[at] == 0) {
        return at;
      }
    }
    return -1;
  }
}
