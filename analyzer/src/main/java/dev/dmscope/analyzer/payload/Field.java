package dev.dmscope.analyzer.payload;

/**
 * A fact about a payload, such as the issuer of a certificate.
 *
 * @param name in words
 * @param value control characters shown as {@code \}{@code u0000}, cut at 2,000 characters
 */
public record Field(String name, String value) {
  private static final int LONGEST = 2_000;

  public Field {
    value = clean(value);
  }

  private static String clean(String value) {
    String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    if (cut.chars().noneMatch(Character::isISOControl)) {
      return cut;
    }
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      if (Character.isISOControl(c)) {
        clean.append(String.format("\\u%04X", (int) c));
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
