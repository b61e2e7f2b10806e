package dev.dmscope.analyzer.codec;

import java.util.Locale;
import java.util.Optional;

/**
 * What stands before the first markup that matters. The declaration is read here and kept from the
 * parser, which would believe an encoding that the bytes contradict.
 *
 * @param start where the document begins: the XML declaration, or else the first markup
 * @param markup the first markup after the XML declaration
 * @param encoding as declared, in lower case
 */
record XmlProlog(int start, int markup, Optional<String> encoding) {
  private static final int LONGEST_NAME = 40;

  /** Looks from {@code from} on at bytes whose ASCII characters are ASCII bytes. */
  static XmlProlog of(byte[] bytes, int from) {
    int start = Ascii.skipSpace(bytes, from, bytes.length);
    if (start < bytes.length && bytes[start] != '<') {
      start = Math.max(start, Ascii.indexOf(bytes, "<", start));
    }
    int end = isDeclaration(bytes, start) ? Ascii.indexOf(bytes, "?>", start) : -1;
    if (end < 0) {
      return new XmlProlog(start, start, Optional.empty());
    }
    return new XmlProlog(start, end + 2, encoding(bytes, start, Math.min(end, start + 500)));
  }

  /** By hand: a regular expression would cost more than the rest of a small message. */
  private static Optional<String> encoding(byte[] bytes, int from, int to) {
    int name = from + 1;
    while (name < to && !Ascii.startsWith(bytes, "encoding", name)) {
      name++;
    }
    if (name == to || !Ascii.isSpace(bytes[name - 1])) {
      return Optional.empty();
    }
    int equals = Ascii.skipSpace(bytes, name + "encoding".length(), to);
    int quote = equals < to && bytes[equals] == '=' ? Ascii.skipSpace(bytes, equals + 1, to) : to;
    if (quote >= to || (bytes[quote] != '"' && bytes[quote] != '\'')) {
      return Optional.empty();
    }
    int end = quote + 1;
    while (end < to && bytes[end] != bytes[quote]) {
      end++;
    }
    int length = end - quote - 1;
    return end == to || length == 0 || length > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(Ascii.string(bytes, quote + 1, end).toLowerCase(Locale.ROOT));
  }

  boolean hasDeclaration() {
    return markup > start;
  }

  private static boolean isDeclaration(byte[] bytes, int at) {
    return Ascii.startsWith(bytes, "<?xml", at)
        && at + 5 < bytes.length
        && Ascii.isSpace(bytes[at + 5]);
  }
}
