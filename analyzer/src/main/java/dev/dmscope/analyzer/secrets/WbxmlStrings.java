package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Span;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Overwrites the strings of a WBXML body and leaves its tokens, lengths and terminators as they
 * are. What stands in the string table is overwritten there. WBXML 1.3 (WAP-192), sections 5.4 and
 * 7.
 */
final class WbxmlStrings {
  private static final byte STAR = '*';
  private static final int SWITCH_PAGE = 0x00;
  private static final int ENTITY = 0x02;
  private static final int STR_I = 0x03;
  private static final int LITERAL = 0x04;
  private static final int STR_T = 0x83;
  private static final int OPAQUE = 0xC3;

  /** Cred (page 0) and NextNonce (metinf's page 1), both with content. */
  private static final int CRED = 0x4E;

  private static final int NEXT_NONCE = 0x50;

  private final byte[] body;
  private final byte[] copy;
  private final int table;
  private final int tableEnd;

  /** Whether characters are wider than a byte, so that a zero byte ends no string. */
  private final boolean wide;

  private int at;

  WbxmlStrings(byte[] body, byte[] copy) {
    this.body = body;
    this.copy = copy;
    at = 1;
    if (number() == 0) {
      number(); // the public id stands in the string table
    }
    long charset = number();
    wide = charset == 1000 || charset == 1001 || (charset >= 1013 && charset <= 1019);
    long length = number();
    table = at;
    tableEnd = (int) Math.min(body.length, at + length);
  }

  /** Where the first token at or after {@code from} ends that may open a secret. */
  static OptionalInt secretToken(byte[] body, int from) {
    for (int i = from; i < body.length; i++) {
      if (body[i] == CRED || body[i] == NEXT_NONCE) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** Overwrites all strings carried by the tokens in that range. */
  void mask(Span span) {
    at = span.start();
    int end = Math.min(span.end(), body.length);
    while (at < end) {
      int token = body[at++] & 0xFF;
      switch (token) {
        case SWITCH_PAGE -> at++;
        case ENTITY -> {
          int start = at;
          number();
          star(start, at);
        }
        case STR_I, 0x40, 0x41, 0x42 -> at = starString(at, end) + 1;
        case STR_T, 0x80, 0x81, 0x82 -> starString(wide ? table : index(), tableEnd);
        case LITERAL -> number();
        case OPAQUE -> {
          int length = (int) Math.min(number(), end);
          star(at, Math.min(at + length, end));
          at += length;
        }
        default -> {}
      }
    }
  }

  private int index() {
    return (int) Math.min(table + number(), body.length);
  }

  /** Overwrites up to the terminator and says where that stands. */
  private int starString(int start, int limit) {
    int end = start;
    while (end < limit && (wide || body[end] != 0)) {
      end++;
    }
    star(start, end);
    return end;
  }

  private void star(int start, int end) {
    if (start < end) {
      Arrays.fill(copy, start, Math.min(end, copy.length), STAR);
    }
  }

  /** An mb_u_int32 at the current place; at most five bytes. */
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
