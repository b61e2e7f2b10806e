package dev.dmscope.analyzer.codec;

import org.jspecify.annotations.Nullable;

/**
 * Makes strings of up to eight ASCII bytes and gives the same one again where a document repeats
 * itself: command numbers, status codes, names of commands, formats. A place is looked up by its
 * bytes as one number and simply taken over by the next that falls on it.
 */
final class ShortStrings {
  static final int LONGEST = ByteWords.SIZE;

  private static final int BITS = 6;

  private final long[] keys = new long[1 << BITS];
  private final @Nullable String[] strings = new @Nullable String[1 << BITS];

  /** The string in bytes {@code from} to {@code to}; null if this is not the class for it. */
  @Nullable String get(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST || from > bytes.length - ByteWords.SIZE) {
      return null;
    }
    long key = ByteWords.low(ByteWords.at(bytes, from), length);
    // A zero byte in the text would make texts of different lengths the same number.
    if ((key & ByteWords.TOPS) != 0 || ByteWords.zeros(key | highOnes(length)) != 0) {
      return null;
    }
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    String known = strings[place];
    if (known == null || keys[place] != key) {
      known = Ascii.string(bytes, from, to);
      strings[place] = known;
      keys[place] = key;
    }
    return known;
  }

  private static long highOnes(int length) {
    return length == ByteWords.SIZE ? 0 : -1L << (8 * length);
  }
}
