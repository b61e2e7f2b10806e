package dev.dmscope.analyzer.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first markup that matters. The declaration is read here and kept from the
 * parser, which would believe an encoding that the bytes contradict.
 *
 * @param start where the document begins: the XML declaration, or else the first markup
 * @param markup the first markup after the XML declaration
 * @param encoding as declared, in lower case
 */
record XmlProlog(int start, int markup, Optional<String> encoding) {
  private static final Pattern ENCODING =
      Pattern.compile("\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

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
    Matcher declared = ENCODING.matcher(Ascii.string(bytes, start, Math.min(end, start + 500)));
    return new XmlProlog(
        start,
        end + 2,
        declared.find()
            ? Optional.of(declared.group(1).toLowerCase(Locale.ROOT))
            : Optional.empty());
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
