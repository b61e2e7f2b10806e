package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.MibCharset;
import dev.dmscope.analyzer.codec.wbxml.PublicId;
import java.util.Optional;

/**
 * What stands before the body of a WBXML document (WAP-192, 5.3 to 5.7).
 *
 * @param number the public identifier's number, {@link PublicId#LITERAL} if it is written out
 * @param numberAt where the public identifier stands
 * @param literal the public identifier written out, empty if it is a number
 * @param strings the document's charset and string table
 * @param body offset of the first byte after the string table
 */
record WbxmlHeader(long number, int numberAt, String literal, WbxmlStrings strings, int body) {

  static WbxmlHeader read(ByteCursor in, Hints hints, boolean withCharset, Notices notices)
      throws Unreadable {
    int start = in.at;
    int version = in.u8("the version");
    if (version == 0 || version > 3) {
      notices.add("wbxml-version", start, "WBXML " + (1 + (version >> 4)) + "." + (version & 0xF));
    }
    int numberAt = in.at;
    long number = in.mbUint32("the public identifier");
    int literalAt = in.at;
    long literal = number == PublicId.LITERAL ? in.mbUint32("the public identifier") : -1;
    int charsetAt = in.at;
    long mib = withCharset ? in.mbUint32("the charset") : 0;
    MibCharset charset = charset(mib, hints, charsetAt, notices);
    int tableLength = in.length("the string table");
    int table = in.at;
    in.at += tableLength;
    WbxmlStrings strings = new WbxmlStrings(in.bytes, charset, table, table + tableLength, notices);
    String name = literal < 0 ? "" : strings.fromTable(literal, literalAt);
    return new WbxmlHeader(number, numberAt, name, strings, in.at);
  }

  /** The identifier, if it is one that dmscope has heard of. */
  Optional<PublicId> publicId() {
    return literal.isEmpty() ? PublicId.byNumber(number) : PublicId.byName(literal);
  }

  /** The identifier as a reader of findings knows it. */
  String publicIdText() {
    return literal.isEmpty() ? String.format("0x%02X", number) : literal;
  }

  private static MibCharset charset(long mib, Hints hints, int at, Notices notices) {
    if (mib == 0) {
      return hints.charset().flatMap(MibCharset::byName).orElse(MibCharset.UTF_8);
    }
    Optional<MibCharset> known = MibCharset.byNumber(mib);
    if (known.isEmpty()) {
      notices.add("unknown-charset", at, "charset number " + mib + " is read as UTF-8");
    }
    return known.orElse(MibCharset.UTF_8);
  }
}
