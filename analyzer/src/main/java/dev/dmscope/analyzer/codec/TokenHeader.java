package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.TokenRow.Kind;
import dev.dmscope.analyzer.codec.wbxml.MibCharset;
import dev.dmscope.analyzer.codec.wbxml.PublicId;

/** Lists what stands before the body of a WBXML document (WAP-192, 5.3 to 5.7). */
final class TokenHeader {
  private final ByteCursor in;
  private final TokenRows rows;
  private final int nesting;

  TokenHeader(ByteCursor in, TokenRows rows, int nesting) {
    this.in = in;
    this.rows = rows;
    this.nesting = nesting;
  }

  /** Lists it to its end; what is added before a fault stays. {@code idText} names the document. */
  TokenStrings read(String idText, MibCharset fallback, boolean withCharset) throws Unreadable {
    int at = in.at;
    int version = in.u8("the version");
    row(Kind.VERSION, at, "WBXML " + (1 + (version >> 4)) + "." + (version & 0xF));
    at = in.at;
    long number = in.mbUint32("the public identifier");
    if (number == PublicId.LITERAL) {
      long offset = in.mbUint32("the public identifier");
      row(Kind.PUBLIC_ID, at, "string " + offset + " of the string table: " + idText);
    } else {
      row(Kind.PUBLIC_ID, at, String.format("0x%04X ", number) + name(number));
    }
    MibCharset charset = fallback;
    if (withCharset) {
      at = in.at;
      long mib = in.mbUint32("the charset");
      charset = MibCharset.byNumber(mib).orElse(fallback);
      String known = mib == 0 ? "unknown" : MibCharset.byNumber(mib).isPresent() ? "" : "no such";
      row(Kind.CHARSET, at, mib + " " + (known.isEmpty() ? charset.charset().name() : known));
    }
    return table(charset);
  }

  private TokenStrings table(MibCharset charset) throws Unreadable {
    int at = in.at;
    int length = in.length("the string table");
    row(Kind.STRING_TABLE, at, length + (length == 1 ? " byte" : " bytes"));
    int start = in.at;
    int end = start + length;
    TokenStrings strings = new TokenStrings(in.bytes, charset, start, end);
    while (in.at < end && !rows.isFull()) {
      int from = in.at;
      int to = strings.terminator(from, end);
      in.at = to < 0 ? end : to + strings.unit();
      String text = "\"" + strings.shown(from, to < 0 ? end : to) + "\"";
      int offset = from - start;
      rows.add(
          new TokenRow(
              from, in.at - from, Kind.TABLE_STRING, nesting, 0, -1, -1, "", text, offset));
    }
    return strings;
  }

  private static String name(long number) {
    return PublicId.byNumber(number)
        .map(PublicId::name)
        .orElse(number == PublicId.UNKNOWN ? "unknown or missing" : "in no table");
  }

  private void row(Kind kind, int from, String meaning) {
    rows.add(kind, from, in.at, nesting, "", meaning);
  }
}
