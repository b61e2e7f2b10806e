package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.MibCharset;
import dev.dmscope.analyzer.codec.wbxml.PublicId;
import dev.dmscope.analyzer.codec.wbxml.StringTable;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off the header of a WBXML document with which options it was written. */
final class HeaderOptions {
  private HeaderOptions() {}

  /** Of the document that starts at {@code start}; what dmscope does not write is replaced. */
  static WbxmlOptions read(byte[] body, int start, Hints hints) throws Unreadable {
    ByteCursor in = new ByteCursor(body, start, body.length);
    int version = in.u8("the version");
    int number = (int) in.mbUint32("the public identifier");
    boolean literal = number == PublicId.LITERAL;
    if (literal) {
      in.mbUint32("the public identifier");
    }
    long mib = version == 0 ? 0 : in.mbUint32("the charset");
    int length = in.length("the string table");
    byte[] table = Arrays.copyOfRange(body, in.at, in.at + length);
    boolean known = mib == 0 || MibCharset.byNumber(mib).isPresent();
    in.at = start;
    WbxmlHeader header = WbxmlHeader.read(in, hints, version != 0, new Notices());
    PublicId id =
        new PublicId(
            number, header.literal(), WbxmlVocabularies.of(header, in, hints, new Notices()));
    return new WbxmlOptions(
        version >= 1 && version <= 3 ? version : 3,
        Optional.of(id),
        literal,
        known ? (int) mib : MibCharset.UTF_8_NUMBER,
        length == 0 ? StringTable.LITERALS : new StringTable.Given(table),
        Set.of(),
        Map.of());
  }
}
