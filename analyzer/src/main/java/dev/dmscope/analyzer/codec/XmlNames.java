package dev.dmscope.analyzer.codec;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Looks over the tags of a large body before the parser does. Aalto's cost grows with the square of
 * the number of different names in a document and of the attributes in a tag: 40,000 take it
 * seconds, and no document of device management has a hundredth of them.
 */
final class XmlNames {
  /** Below, even the worst names cost little. */
  private static final int LARGE = 24 << 10;

  private static final int MOST_NAMES = 2_000;
  private static final int MOST_IN_A_TAG = 1_000;
  private static final int SEED = ThreadLocalRandom.current().nextInt();

  private final byte[] utf8;
  private final Set<Integer> names = new HashSet<>();
  private int at;

  private XmlNames(byte[] utf8, int at) {
    this.utf8 = utf8;
    this.at = at;
  }

  static void check(XmlSource source) throws Unreadable {
    int tag = new XmlNames(source.utf8(), source.start()).firstTagTooMuch();
    if (tag >= 0) {
      throw Unreadable.tooBig(source.at(tag), "more different names than any message has");
    }
  }

  private int firstTagTooMuch() {
    if (utf8.length - at < LARGE) {
      return -1;
    }
    while (at < utf8.length) {
      if (utf8[at] != '<') {
        at++;
      } else if (Ascii.startsWith(utf8, "<![CDATA[", at)) {
        skipPast("]]>");
      } else if (Ascii.startsWith(utf8, "<!--", at)) {
        skipPast("-->");
      } else {
        int tag = at++;
        if (namesInTag() > MOST_IN_A_TAG || names.size() > MOST_NAMES) {
          return tag;
        }
      }
    }
    return -1;
  }

  private int namesInTag() {
    int count = 0;
    while (at < utf8.length && utf8[at] != '>' && count <= MOST_IN_A_TAG) {
      byte b = utf8[at];
      if (b == '"' || b == '\'') {
        at++;
        while (at < utf8.length && utf8[at] != b) {
          at++;
        }
        at++;
      } else if (isName(b)) {
        name();
        count++;
      } else {
        at++;
      }
    }
    return count;
  }

  private void name() {
    int hash = SEED;
    while (at < utf8.length && isName(utf8[at])) {
      hash = (hash ^ utf8[at++]) * 0x01000193;
    }
    names.add(hash);
  }

  private static boolean isName(byte b) {
    return b < 0 || b >= 'a' || (b >= '-' && b <= ':' && b != '/') || (b >= 'A' && b <= '_');
  }

  private void skipPast(String end) {
    int found = Ascii.indexOf(utf8, end, at);
    at = found < 0 ? utf8.length : found + end.length();
  }
}
