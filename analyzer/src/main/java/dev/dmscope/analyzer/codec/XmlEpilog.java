package dev.dmscope.analyzer.codec;

/** Looks at what follows the root: white space, comments and instructions may, all else is odd. */
final class XmlEpilog {
  private XmlEpilog() {}

  static void check(XmlSource source, int from, Notices notices) {
    byte[] utf8 = source.utf8();
    int at = from;
    while (at < utf8.length) {
      at = Ascii.skipSpace(utf8, at, utf8.length);
      int close = -1;
      if (Ascii.startsWith(utf8, "<!--", at)) {
        close = Ascii.indexOf(utf8, "-->", at) + 3;
      } else if (Ascii.startsWith(utf8, "<?", at)) {
        close = Ascii.indexOf(utf8, "?>", at) + 2;
      }
      if (close <= at) {
        break;
      }
      at = close;
    }
    if (at < utf8.length) {
      int left = source.at(utf8.length) - source.at(at);
      notices.add(
          "trailing-bytes",
          source.at(at),
          left + (left == 1 ? " byte" : " bytes") + " after the root element");
    }
  }
}
