package dev.dmscope.analyzer.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads names, and gives the same object again where a document repeats one. A name that falls on
 * another's place takes it over: names chosen to collide cost no more than names all different.
 */
final class XmlNames {
  private static final int BITS = 7;

  private final XmlCursor in;

  /** Made when a name comes that is none of the {@link CommonNames}. */
  private @Nullable XmlName[] known = {};

  private int[] places = {};
  private int[] lengths = {};

  /** Where the name read last begins; it ends where the cursor is. */
  int from;

  XmlNames(XmlCursor in) {
    this.in = in;
  }

  /** Reads the name here. */
  XmlName read() throws Unreadable {
    byte[] utf8 = in.utf8;
    int at = in.at;
    from = at;
    while (at < in.limit && XmlChars.inName(utf8[at])) {
      at++;
    }
    if (at == in.limit) {
      throw in.truncated("the document ends in a tag");
    }
    in.at = at;
    int length = at - from;
    XmlName common = CommonNames.find(utf8, from, length);
    return common != null ? common : other(utf8, at, length);
  }

  private XmlName other(byte[] utf8, int at, int length) throws Unreadable {
    if (known.length == 0) {
      known = new @Nullable XmlName[1 << BITS];
      places = new int[1 << BITS];
      lengths = new int[1 << BITS];
    }
    int place = place(utf8, from, length);
    XmlName name = known[place];
    if (name == null
        || lengths[place] != length
        || !ByteWords.same(utf8, places[place], from, length)) {
      name = name(at);
      known[place] = name;
      places[place] = from;
      lengths[place] = length;
    }
    return name;
  }

  private static int place(byte[] utf8, int from, int length) {
    if (length == 0 || from > utf8.length - ByteWords.SIZE) {
      return 0;
    }
    long start = ByteWords.low(ByteWords.at(utf8, from), Math.min(length, ByteWords.SIZE));
    return (int) (((start + length) * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
  }

  private XmlName name(int to) throws Unreadable {
    String qualified = new String(in.utf8, from, to - from, StandardCharsets.UTF_8);
    int colon = qualified.indexOf(':');
    String local = qualified.substring(colon + 1);
    String prefix = colon < 0 ? "" : qualified.substring(0, colon);
    if (!XmlChars.isName(local) || (colon >= 0 && !XmlChars.isName(prefix))) {
      throw in.malformed(from, "there is no name where a tag needs one");
    }
    return new XmlName(prefix, local, qualified);
  }
}
