package dev.dmscope.analyzer.payload;

/** A first look at DER (ITU-T X.690), so that only likely bytes are given to parsers. */
public final class Der {
  private static final int SEQUENCE = 0x30;

  private Der() {}

  /** Whether the bytes are one SEQUENCE of definite length from the first to the last. */
  public static boolean isSequence(byte[] bytes) {
    if (bytes.length < 8 || bytes[0] != SEQUENCE) {
      return false;
    }
    int first = bytes[1] & 0xFF;
    if (first < 0x80) {
      return bytes.length == 2 + first;
    }
    int count = first & 0x7F;
    if (count < 1 || count > 4) {
      return false;
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | (bytes[2 + i] & 0xFF);
    }
    return bytes.length == 2 + count + length;
  }
}
