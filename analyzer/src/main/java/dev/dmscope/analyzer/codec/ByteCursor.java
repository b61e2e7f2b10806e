package dev.dmscope.analyzer.codec;

/** A place in the bytes of a WBXML document, and its numbers (WAP-192, 5.1). */
final class ByteCursor {
  final byte[] bytes;
  final int limit;
  int at;

  /** From {@code at} to {@code limit}, which may be less than all for a nested document. */
  ByteCursor(byte[] bytes, int at, int limit) {
    this.bytes = bytes;
    this.at = at;
    this.limit = limit;
  }

  boolean atEnd() {
    return at >= limit;
  }

  int left() {
    return limit - at;
  }

  /** Whether the byte at {@code offset} is that one; false behind the end. */
  boolean isAt(int wanted, int offset) {
    return offset < limit && bytes[offset] == wanted;
  }

  /** The next byte, 0 to 255. */
  int u8(String what) throws Unreadable {
    if (at >= limit) {
      throw truncated("the document ends where " + what + " should be");
    }
    return bytes[at++] & 0xFF;
  }

  /** A number in groups of 7 bits, at most 5 bytes and 32 bits. */
  long mbUint32(String what) throws Unreadable {
    int start = at;
    long value = 0;
    for (int i = 0; i < 5; i++) {
      int b = u8(what);
      value = (value << 7) | (b & 0x7F);
      if (b < 0x80) {
        if (value > 0xFFFFFFFFL) {
          throw Unreadable.malformed(start, what + " is larger than 32 bits");
        }
        return value;
      }
    }
    throw Unreadable.malformed(start, what + " is an integer of more than 5 bytes");
  }

  /** A declared length that must fit into what is left. */
  int length(String what) throws Unreadable {
    long length = mbUint32("the length of " + what);
    if (length > left()) {
      throw truncated(what + " should have " + length + " bytes, " + left() + " are left");
    }
    return (int) length;
  }

  Unreadable truncated(String reason) {
    return Unreadable.truncated(limit, reason);
  }
}
