package dev.dmscope.analyzer.codec.wbxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token that is in no table. It is named {@code unknown-PP-TT} after its code page and itself, so
 * that it can be written again as what it was.
 */
public record UnknownToken(int page, int token) {
  /** By page and token, made when first asked for: a hostile body has one in every byte. */
  private static final @Nullable String[][] NAMES = new @Nullable String[0x100][0x100];

  private static final Pattern NAME = Pattern.compile("unknown-([0-9A-F]{2})-([0-9A-F]{2})");

  /** The name that stands in trees. */
  public String name() {
    return name(page, token);
  }

  /** The same without the record. */
  public static String name(int page, int token) {
    String known = NAMES[page][token];
    if (known == null) {
      known = String.format("unknown-%02X-%02X", page, token);
      NAMES[page][token] = known;
    }
    return known;
  }

  /** The token behind such a name; null if it is another name. */
  static @Nullable UnknownToken of(String name) {
    if (!name.startsWith("unknown-")) {
      return null;
    }
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? new UnknownToken(
            Integer.parseInt(matcher.group(1), 16), Integer.parseInt(matcher.group(2), 16))
        : null;
  }
}
