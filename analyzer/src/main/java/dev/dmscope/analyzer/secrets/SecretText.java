package dev.dmscope.analyzer.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;

/** Judges text by what stands in it: an escaped document, JSON, a form, or a key by its looks. */
final class SecretText {
  /** Base64 in Base64 in XML is seen; deeper nesting is not unpacked. */
  private static final int MAX_NESTING = 4;

  /** A Base64 value at least this long under a weak name is taken for a key. */
  private static final int KEY_LENGTH = 32;

  /** Longer text is not unpacked. */
  private static final int MAX_BASE64 = 16 << 20;

  private SecretText() {}

  /** Whether text that nothing else tells of holds a secret. */
  static boolean holdsSecret(String text) {
    return holdsSecret(text, 0);
  }

  private static boolean holdsSecret(String text, int nesting) {
    if (text.length() < 6) {
      return false;
    }
    if (isTail(text)) {
      return true;
    }
    if (isStructured(text)) {
      return firstSecretName(text).isPresent();
    }
    if (isRecoveryPassword(text.strip())) {
      return true;
    }
    if (nesting < MAX_NESTING && looksLikeKey(text) && text.length() <= MAX_BASE64) {
      // A piece of a large object need not begin where a group of four does.
      for (int skip = 0; skip < 4; skip++) {
        if (holdsSecret(unpacked(text.substring(skip)), nesting + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether it is the end of a document whose beginning came before, in another piece of a large
   * object: the name of what it begins with is not known.
   */
  static boolean isTail(String text) {
    String stripped = text.strip();
    char last = stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
    if (last != '>' && last != '}') {
      return false;
    }
    int close = stripped.indexOf(last);
    int open = stripped.indexOf(last == '>' ? '<' : '{');
    boolean within = open < 0 || close < open;
    boolean closes = last == '>' && open >= 0 && stripped.startsWith("</", open);
    return (within || closes)
        && stripped.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  /** Where the first word that is a secret's name ends. */
  static OptionalInt firstSecretName(String text) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && isNameCharacter(text.charAt(at))) {
        continue;
      }
      if (at - start > 2 && SecretNames.isSecret(text.substring(start, at))) {
        return OptionalInt.of(at);
      }
      start = at + 1;
    }
    return OptionalInt.empty();
  }

  /** Whether it is Base64 and long enough for a key. */
  static boolean looksLikeKey(String text) {
    if (text.length() < KEY_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean base64 =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "+/=-_\r\n\t ".indexOf(c) >= 0;
      if (!base64) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a document from the first bracket to the last, not a piece of one. */
  static boolean isWholeDocument(String text) {
    String stripped = text.strip();
    return stripped.startsWith("<") && stripped.endsWith(">");
  }

  private static boolean isStructured(String text) {
    return text.indexOf('<') >= 0
        || text.contains("&lt;")
        || text.indexOf('{') >= 0
        || (text.indexOf('=') > 0 && text.indexOf('=') < text.length() - 2);
  }

  /** BitLocker's form: eight groups of six digits. */
  private static boolean isRecoveryPassword(String text) {
    return text.length() == 55 && text.matches("[0-9]{6}(-[0-9]{6}){7}");
  }

  private static String unpacked(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      // Zero bytes go, so that names in UTF-16 are found too.
      return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
