package dev.dmscope.analyzer.rules.auth;

import java.util.Locale;
import java.util.Optional;

/**
 * The header field {@code x-syncml-hmac}: OMA DM Security 1.2, section 5.4.
 *
 * @param username without its quotation marks
 * @param mac in Base64: a secret
 */
record HmacField(Optional<String> algorithm, Optional<String> username, Optional<String> mac) {
  /** Reads {@code algorithm=MD5, username="bob", mac=QUJD}; what it does not know is skipped. */
  static HmacField parse(String field) {
    Optional<String> algorithm = Optional.empty();
    Optional<String> username = Optional.empty();
    Optional<String> mac = Optional.empty();
    int at = 0;
    while (at < field.length()) {
      int end = endOfPart(field, at);
      String part = field.substring(at, end).strip();
      int equals = part.indexOf('=');
      if (equals > 0) {
        Optional<String> value = Optional.of(unquoted(part.substring(equals + 1).strip()));
        switch (part.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
          case "algorithm" -> algorithm = value;
          case "username" -> username = value;
          case "mac" -> mac = value;
          default -> {}
        }
      }
      at = end + 1;
    }
    return new HmacField(algorithm, username, mac);
  }

  /** A comma within quotation marks belongs to the value. */
  private static int endOfPart(String field, int from) {
    boolean quoted = false;
    for (int at = from; at < field.length(); at++) {
      if (field.charAt(at) == '"') {
        quoted = !quoted;
      } else if (field.charAt(at) == ',' && !quoted) {
        return at;
      }
    }
    return field.length();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  @Override
  public String toString() {
    return "HmacField[masked]";
  }
}
