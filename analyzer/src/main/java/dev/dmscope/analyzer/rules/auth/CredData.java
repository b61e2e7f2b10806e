package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.Base64;

/** How a credential or nonce is written. Never what it says. */
final class CredData {
  private CredData() {}

  /** How many bytes that Base64 stands for; -1 if it is none. White space is borne. */
  static int decodedLength(String base64) {
    byte[] bytes = decoded(base64);
    return bytes == null ? -1 : bytes.length;
  }

  private static byte @org.jspecify.annotations.Nullable [] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** Whether it is Base64 of something with a colon. */
  static boolean isPair(String base64) {
    byte[] bytes = decoded(base64);
    if (bytes != null) {
      for (byte b : bytes) {
        if (b == ':') {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it looks like an MD5 digest in hexadecimal. */
  static boolean isHex(String text) {
    return text.length() == 32 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** Whether Data is that many characters of WBXML OPAQUE: bytes that happen to be text. */
  static boolean isRaw(Cred cred, int length) {
    return cred.element()
        .first("Data")
        .filter(data -> isOpaque(data) && data.text().length() == length)
        .isPresent();
  }

  /** Whether a value was carried as bytes, by WBXML, so that no format needs to be told. */
  static boolean isBytes(Received received, Cred cred, String format) {
    return cred.element().first("Data").filter(d -> isBytes(received, d, format)).isPresent();
  }

  static boolean isBytes(Received received, Element value, String format) {
    boolean wbxml =
        received.decoded() instanceof Decoded.Document document
            && document.encoding() == Encoding.WBXML;
    return wbxml && (isOpaque(value) || format.equals("bin"));
  }

  /** Whether WBXML carried it as OPAQUE. */
  static boolean isOpaque(Element value) {
    for (Node child : value.children()) {
      if (child instanceof Text text
          && (text.form() == Text.Form.OPAQUE || text.form() == Text.Form.BINARY)) {
        return true;
      }
    }
    return false;
  }
}
