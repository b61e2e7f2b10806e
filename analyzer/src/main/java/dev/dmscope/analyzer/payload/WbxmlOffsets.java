package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Span;

/**
 * Where the characters of WBXML text stand in the bytes: behind their tokens (WAP-192, 5.8.4). For
 * documents in UTF-8 or ASCII. Strings of the string table are told by their reference.
 */
final class WbxmlOffsets {
  private static final int ENTITY = 0x02;
  private static final int STR_I = 0x03;
  private static final int OPAQUE = 0xC3;

  private final byte[] body;
  private final Runs runs;
  private int at;

  WbxmlOffsets(byte[] body, Runs runs) {
    this.body = body;
    this.runs = runs;
  }

  /**
   * Adds a stretch of text tokens. Gives up where it meets others; the length of the runs tells.
   *
   * @return whether all of it was understood
   */
  boolean add(Span span) {
    at = span.start();
    int end = Math.min(span.end(), body.length);
    while (at < end) {
      int token = at;
      switch (body[at++] & 0xFF) {
        case STR_I -> {
          int from = at;
          while (at < end && body[at] != 0) {
            at++;
          }
          runs.add(at - from, from, at - from);
          at++;
        }
        case OPAQUE -> {
          int length = (int) Math.min(number(), end - at);
          runs.add(length, at, length);
          at += length;
        }
        case ENTITY -> {
          long code = number();
          runs.add(code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4, token, at - token);
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private long number() {
    long value = 0;
    for (int i = 0; i < 5 && at < body.length; i++) {
      int b = body[at++];
      value = value << 7 | (b & 0x7F);
      if (b >= 0) {
        break;
      }
    }
    return value;
  }
}
