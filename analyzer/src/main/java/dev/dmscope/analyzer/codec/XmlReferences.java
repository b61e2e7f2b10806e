package dev.dmscope.analyzer.codec;

import java.util.Set;

/** Checks references to characters and to the entities that XML itself defines; no others exist. */
final class XmlReferences {
  private static final Set<String> DEFINED = Set.of("lt", "gt", "amp", "quot", "apos");

  private final XmlCursor in;

  XmlReferences(XmlCursor in) {
    this.in = in;
  }

  /** Goes past the reference here; {@link XmlCharacters} resolves it. */
  void check() throws Unreadable {
    int from = in.at;
    int nameFrom = from + 1;
    in.at = nameFrom;
    if (here() == '#') {
      number(from);
      return;
    }
    while (XmlChars.inName(here())) {
      in.at++;
    }
    String name = Ascii.string(in.utf8, nameFrom, Math.min(in.at, nameFrom + 8));
    if (name.isEmpty() || Character.isDigit(name.charAt(0)) || here() != ';') {
      throw in.malformed(in.at, "a & that begins no reference");
    }
    if (!DEFINED.contains(name)) {
      in.at = from;
      throw new Unreadable(
          new Fault.Refused(
              in.origin(from), "an entity that XML itself does not define is not resolved"));
    }
    in.at++;
  }

  private void number(int from) throws Unreadable {
    in.at++;
    boolean hex = here() == 'x';
    if (hex) {
      in.at++;
    }
    int digits = in.at;
    int value = 0;
    for (int digit = digit(hex); digit >= 0; digit = digit(hex)) {
      value = Math.min(value * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
      in.at++;
    }
    if (in.at == digits || here() != ';') {
      throw in.malformed(in.at, "a reference to a character without its number or semicolon");
    }
    if (!XmlChars.isCharacter(value)) {
      throw in.malformed(from, "a reference to a character that XML forbids");
    }
    in.at++;
  }

  private int digit(boolean hex) throws Unreadable {
    byte b = here();
    return b < 0 ? -1 : Character.digit(b, hex ? 16 : 10);
  }

  private byte here() throws Unreadable {
    if (in.at >= in.limit) {
      throw in.truncated("the document ends in a reference");
    }
    return in.utf8[in.at];
  }
}
