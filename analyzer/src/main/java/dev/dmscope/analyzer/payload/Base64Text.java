package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Span;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Base64 as peers write it: with line breaks anywhere, with or without padding. */
final class Base64Text {
  private Base64Text() {}

  /** The bytes; empty if the text is not Base64 from its first to its last character. */
  static Optional<byte[]> decode(String text) {
    byte[] symbols = new byte[text.length()];
    int count = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        continue;
      }
      if (c == '=') {
        padding++;
      } else if (padding > 0 || !isSymbol(c)) {
        return Optional.empty();
      } else {
        symbols[count++] = (byte) c;
      }
    }
    if (count == 0 || count % 4 == 1 || padding > 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(Arrays.copyOf(symbols, count)));
    } catch (IllegalArgumentException strayBits) {
      return Optional.empty();
    }
  }

  /** The map from decoded bytes to the bytes of the text, all of which are ASCII. */
  static OffsetMap map(String text) {
    Runs symbols = new Runs();
    for (int i = 0; i < text.length(); i++) {
      if (isSymbol(text.charAt(i))) {
        symbols.add(1, i, 1);
      }
    }
    // Byte i stands in the bits 8i to 8i+7, each symbol has six.
    return inner ->
        symbols.outer(new Span(sextet(inner.start() * 8L), sextet(inner.end() * 8L + 5)));
  }

  private static int sextet(long bit) {
    return (int) (bit / 6);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  static boolean isSymbol(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
