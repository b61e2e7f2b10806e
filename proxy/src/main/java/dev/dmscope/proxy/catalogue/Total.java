package dev.dmscope.proxy.catalogue;

import java.util.Arrays;

/**
 * How many rows, and the sum of their hashes: the same whatever their order, so that it can be kept
 * up to date row by row. Hashes of numbers, truth values and strings are laid down by the JDK.
 */
record Total(long entries, long checksum) {
  static final Total NONE = new Total(0, 0);

  Total plus(Object[] row) {
    return new Total(entries + 1, checksum + Arrays.hashCode(row));
  }

  Total minus(Object[] row) {
    return new Total(entries - 1, checksum - Arrays.hashCode(row));
  }
}
