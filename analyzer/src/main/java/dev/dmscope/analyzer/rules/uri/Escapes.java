package dev.dmscope.analyzer.rules.uri;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** How characters are written in a URI: RFC 2396, to which the founding documents refer. */
public final class Escapes {
  /** Unreserved by RFC 2396. */
  private static final byte FREE = 0;

  /** Reserved, or not mentioned: to be escaped in a name, but harmless. */
  private static final byte RESERVED = 1;

  /** Must never stand in a URI. */
  private static final byte EXCLUDED = 2;

  private static final byte[] KIND = kinds();

  private Escapes() {}

  private static byte[] kinds() {
    byte[] kind = new byte[128];
    for (int c = 0; c < kind.length; c++) {
      boolean free =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "-_.!~*'()/%".indexOf(c) >= 0;
      boolean excluded = c <= ' ' || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0;
      kind[c] = free ? FREE : excluded ? EXCLUDED : RESERVED;
    }
    return kind;
  }

  /** The index of the first character that must never stand in a URI; -1 if there is none. */
  public static int firstExcluded(String path, boolean bracesAllowed) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean excluded = c >= 128 || KIND[c] == EXCLUDED || (c == '%' && !isEscape(path, i));
      if (excluded && !(bracesAllowed && (c == '{' || c == '}'))) {
        return i;
      }
    }
    return -1;
  }

  /** The index of the first character that is to be escaped for whatever reason; -1 if none is. */
  static int firstOdd(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c >= 128 || KIND[c] != FREE || (c == '%' && !isEscape(path, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether % and two hex digits stand at {@code i}. */
  private static boolean isEscape(String path, int i) {
    return i + 2 < path.length()
        && Character.digit(path.charAt(i + 1), 16) >= 0
        && Character.digit(path.charAt(i + 2), 16) >= 0;
  }

  /** Whether the escaped bytes of each run of escapes are UTF-8. */
  static boolean areUtf8(String path) {
    ByteBuffer run = ByteBuffer.allocate(path.length() / 3);
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%' && isEscape(path, i)) {
        run.put((byte) Integer.parseInt(path, i + 1, i + 3, 16));
        i += 2;
      } else if (run.position() > 0) {
        if (!isUtf8(run)) {
          return false;
        }
        run.clear();
      }
    }
    return isUtf8(run);
  }

  private static boolean isUtf8(ByteBuffer run) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(run.flip());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
