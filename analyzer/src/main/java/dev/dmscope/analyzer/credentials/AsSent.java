package dev.dmscope.analyzer.credentials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A credential's bytes, and what was wrong with the way they were written.
 *
 * @param mistake empty if it was plain base64
 */
record AsSent(Optional<Mistake> mistake, byte[] bytes) {
  /** The digests that {@code text} may mean; none if it cannot be one. */
  static List<AsSent> digests(String text) {
    List<AsSent> found = new ArrayList<>(1);
    byte[] plain = decoded(text);
    if (plain.length == Digests.LENGTH) {
      found.add(new AsSent(Optional.empty(), plain));
    }
    if (isHex(text, 2 * Digests.LENGTH)) {
      found.add(new AsSent(Optional.of(Mistake.SENT_AS_HEX), HexFormat.of().parseHex(text)));
    }
    String inner = new String(plain, StandardCharsets.ISO_8859_1).strip();
    if (isHex(inner, 2 * Digests.LENGTH)) {
      found.add(
          new AsSent(Optional.of(Mistake.SENT_HEX_IN_BASE64), HexFormat.of().parseHex(inner)));
    }
    byte[] twice = decoded(inner);
    if (twice.length == Digests.LENGTH) {
      found.add(new AsSent(Optional.of(Mistake.SENT_BASE64_TWICE), twice));
    }
    if (found.isEmpty() && (text.indexOf('-') >= 0 || text.indexOf('_') >= 0)) {
      byte[] url = decoded(text.replace('-', '+').replace('_', '/'));
      if (url.length == Digests.LENGTH) {
        found.add(new AsSent(Optional.of(Mistake.SENT_URL_ALPHABET), url));
      }
    }
    return found;
  }

  /** What {@code text} may mean as user and password. */
  static List<AsSent> pairs(String text) {
    byte[] plain = decoded(text);
    List<AsSent> found = new ArrayList<>(3);
    found.add(new AsSent(Optional.empty(), plain));
    found.add(
        new AsSent(Optional.of(Mistake.SENT_AS_CLEAR_TEXT), text.getBytes(StandardCharsets.UTF_8)));
    byte[] twice = decoded(new String(plain, StandardCharsets.ISO_8859_1));
    if (twice.length > 0) {
      found.add(new AsSent(Optional.of(Mistake.SENT_BASE64_TWICE), twice));
    }
    return found;
  }

  /** No bytes if it is no base64; white space and missing padding are borne. */
  static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static boolean isHex(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
