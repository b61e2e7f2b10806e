package dev.dmscope.analyzer.codec.xml;

/**
 * Names as XML takes them, without colons; WBXML carries any characters as a name. Of letters
 * beyond ASCII only large blocks that were in XML 1.0 from the start (appendix B): parsers still go
 * by it.
 */
final class XmlName {
  private XmlName() {}

  /** The name, with an underscore for each character that cannot be there. */
  static String of(String name) {
    if (isOne(name)) {
      return name;
    }
    StringBuilder safe = new StringBuilder(name.length() + 1);
    if (name.isEmpty() || (!isStart(name.codePointAt(0)) && isPart(name.codePointAt(0)))) {
      safe.append('_');
    }
    name.codePoints().forEach(c -> safe.appendCodePoint(isPart(c) ? c : '_'));
    return safe.toString();
  }

  static boolean isOne(String name) {
    return !name.isEmpty()
        && isStart(name.codePointAt(0))
        && name.codePoints().allMatch(XmlName::isPart);
  }

  private static boolean isStart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    return (c >= 0xC0 && c <= 0x131 && c != 0xD7 && c != 0xF7)
        || (c >= 0x3A3 && c <= 0x3CE)
        || (c >= 0x40E && c <= 0x44F)
        || (c >= 0x3041 && c <= 0x3094)
        || (c >= 0x30A1 && c <= 0x30FA)
        || (c >= 0x4E00 && c <= 0x9FA5)
        || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isPart(int c) {
    return isStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xB7;
  }
}
