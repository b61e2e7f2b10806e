package dev.dmscope.analyzer.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of files as URI references (RFC 3986). */
final class Uri {
  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private Uri() {}

  /** A relative path stays one; an absolute one gets the scheme {@code file}. */
  static String ofFile(String name) {
    String path = name.replace('\\', '/');
    boolean drive = path.length() > 1 && path.charAt(1) == ':' && isLetter(path.charAt(0));
    if (drive) {
      return "file:///" + path.charAt(0) + ":" + encode(path.substring(2));
    }
    return path.startsWith("/") ? "file://" + encode(path) : encode(path);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String encode(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (isLetter(c) || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0) {
        encoded.append((char) c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return encoded.toString();
  }
}
