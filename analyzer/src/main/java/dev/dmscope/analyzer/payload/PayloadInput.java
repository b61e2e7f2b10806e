package dev.dmscope.analyzer.payload;

import java.util.Locale;

/**
 * Bytes that may be anything, and what their sender says of them.
 *
 * @param bytes unpacked; not to be changed
 * @param via how they were packed
 * @param declared what Meta says
 */
public record PayloadInput(byte[] bytes, Via via, Declared declared) {

  /** Whether the sender's media type ends so; case does not matter. */
  public boolean typeEndsWith(String end) {
    return declared.type().map(t -> t.toLowerCase(Locale.ROOT).endsWith(end)).orElse(false);
  }

  /** The first byte, 0 to 255; -1 if there is none. */
  public int first() {
    return bytes.length == 0 ? -1 : bytes[0] & 0xFF;
  }
}
