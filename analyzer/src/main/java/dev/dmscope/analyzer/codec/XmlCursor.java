package dev.dmscope.analyzer.codec;

/** A place in the bytes of an XML document. Offsets in faults are those of the body received. */
final class XmlCursor {
  final byte[] utf8;
  final int limit;
  int at;

  private final XmlSource source;

  XmlCursor(XmlSource source) {
    this.source = source;
    this.utf8 = source.utf8();
    this.limit = utf8.length;
    this.at = source.start();
  }

  /** The offset in the body of an offset here. */
  int origin(int offset) {
    return source.at(offset);
  }

  /** The byte here. */
  byte here() throws Unreadable {
    if (at >= limit) {
      throw truncated("the document ends before its root element does");
    }
    return utf8[at];
  }

  boolean isAt(String wanted) {
    return Ascii.startsWith(utf8, wanted, at);
  }

  /** Whether the document ends here and so far agrees with {@code wanted}. */
  boolean isCutIn(String wanted) {
    return limit - at < wanted.length()
        && Ascii.startsWith(utf8, wanted.substring(0, limit - at), at);
  }

  /** Skips white space; gives whether there was any. */
  boolean skipSpace() {
    int from = at;
    at = Ascii.skipSpace(utf8, at, limit);
    return at > from;
  }

  /** Goes past {@code end}, all bytes up to there being characters; gives where it starts. */
  int skipPast(String end, String what) throws Unreadable {
    int from = at;
    int found = Ascii.indexOf(utf8, end, from);
    int illegal = XmlChars.firstIllegal(utf8, from, found < 0 ? limit : found);
    if (illegal >= 0) {
      throw illegal(illegal);
    }
    if (found < 0) {
      throw truncated(what + " is not closed");
    }
    at = found + end.length();
    return found;
  }

  Unreadable illegal(int offset) {
    return malformed(
        offset, String.format("byte %02X begins no character of XML 1.0", utf8[offset] & 0xFF));
  }

  Unreadable malformed(int offset, String reason) {
    at = offset;
    return Unreadable.malformed(origin(offset), reason);
  }

  Unreadable truncated(String reason) {
    at = limit;
    return Unreadable.truncated(origin(limit), reason);
  }
}
