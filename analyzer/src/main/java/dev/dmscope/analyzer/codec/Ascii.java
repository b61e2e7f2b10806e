package dev.dmscope.analyzer.codec;

import java.nio.charset.StandardCharsets;

/** Questions to bytes that are read as ASCII, whatever else they may be. */
final class Ascii {
  private Ascii() {}

  /** XML's white space. */
  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The first offset from {@code from} that is no white space, or {@code to}. */
  static int skipSpace(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Where {@code wanted} stands first, or -1. */
  static int indexOf(byte[] bytes, String wanted, int from) {
    for (int at = from; at <= bytes.length - wanted.length(); at++) {
      if (startsWith(bytes, wanted, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether {@code wanted} stands at {@code at}. */
  static boolean startsWith(byte[] bytes, String wanted, int at) {
    if (at < 0 || at + wanted.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (bytes[at + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Each byte as one character. */
  static String string(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
