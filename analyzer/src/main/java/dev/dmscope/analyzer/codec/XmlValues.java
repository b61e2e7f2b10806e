package dev.dmscope.analyzer.codec;

import org.jspecify.annotations.Nullable;

/** Values of attributes: most declare a namespace, and the same one over and over. */
final class XmlValues {
  private static final int BITS = 4;

  private final byte[] utf8;
  private final @Nullable String[] known = new @Nullable String[1 << BITS];
  private final int[] places = new int[1 << BITS];
  private final int[] lengths = new int[1 << BITS];

  XmlValues(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** The value between two quotes. */
  String get(int from, int to) {
    int length = to - from;
    // The last bytes of names of namespaces differ sooner than the first.
    int place = length == 0 ? 0 : (length * 31 + utf8[to - 1]) & ((1 << BITS) - 1);
    String value = known[place];
    if (value == null
        || lengths[place] != length
        || !ByteWords.same(utf8, places[place], from, length)) {
      value = XmlCharacters.attribute(utf8, from, to);
      known[place] = value;
      places[place] = from;
      lengths[place] = length;
    }
    return value;
  }
}
