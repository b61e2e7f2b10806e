package dev.dmscope.analyzer.codec;

import org.jspecify.annotations.Nullable;

/**
 * An XML body in UTF-8, as the parser wants it, with the way back to the bytes received.
 *
 * @param utf8 the body itself, not copied, where it is UTF-8 already
 * @param start offset in {@code utf8} of the first markup, after BOM, junk and XML declaration
 * @param origin for each offset in {@code utf8} the offset in the body, one more for the end; null
 *     where they are the same
 */
record XmlSource(byte[] utf8, int start, int @Nullable [] origin) {

  /** The offset in the body as received. */
  int at(int offset) {
    return origin == null ? offset : origin[offset];
  }

  /** The first markup of this source as Latin-1 text, for a look at what it is. */
  String opening(int length) {
    int markup = Ascii.skipSpace(utf8, start, utf8.length);
    return Ascii.string(utf8, markup, Math.min(utf8.length, markup + length));
  }
}
