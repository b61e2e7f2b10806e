package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.CodePage;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names of SyncML and its meta information without a prefix, made once: in a short message,
 * making them anew costs as much as reading all the rest. Never changes; other names are no less
 * right, only slower.
 */
final class CommonNames {
  private static final int BITS = 10;
  private static final int LONGEST = 2 * ByteWords.SIZE;

  private static final @Nullable XmlName[] NAMES = new @Nullable XmlName[1 << BITS];

  /** The first eight bytes of each name, and the next eight. */
  private static final long[] STARTS = new long[1 << BITS];

  private static final long[] RESTS = new long[1 << BITS];
  private static final int[] LENGTHS = new int[1 << BITS];

  static {
    add("xmlns");
    for (CodePage page : Vocabulary.SYNCML_1_2.tags()) {
      for (int token = 0; page != null && token < CodePage.TOKENS; token++) {
        String name = page.name(token);
        if (name != null && name.length() <= LONGEST) {
          add(name);
        }
      }
    }
  }

  private CommonNames() {}

  private static void add(String name) {
    byte[] bytes = new byte[LONGEST];
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, 0, ascii.length);
    long start = ByteWords.at(bytes, 0);
    int place = place(start, ascii.length);
    if (NAMES[place] == null) { // else one of the rarer names stays out
      NAMES[place] = new XmlName("", name, name);
      STARTS[place] = start;
      RESTS[place] = ByteWords.at(bytes, ByteWords.SIZE);
      LENGTHS[place] = ascii.length;
    }
  }

  private static int place(long start, int length) {
    return (int) (((start + length) * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
  }

  /** The name in those bytes; null if it is none of these. */
  static @Nullable XmlName find(byte[] utf8, int from, int length) {
    if (length == 0 || length > LONGEST || from > utf8.length - LONGEST) {
      return null;
    }
    long start = ByteWords.low(ByteWords.at(utf8, from), Math.min(length, ByteWords.SIZE));
    int place = place(start, length);
    if (STARTS[place] != start || LENGTHS[place] != length) {
      return null;
    }
    int left = length - ByteWords.SIZE;
    return left <= 0
            || ByteWords.low(ByteWords.at(utf8, from + ByteWords.SIZE), left) == RESTS[place]
        ? NAMES[place]
        : null;
  }
}
