package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.TokenRow.Kind;
import dev.dmscope.analyzer.codec.wbxml.MibCharset;
import dev.dmscope.analyzer.codec.wbxml.PublicId;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a WBXML body one by one, for those who look at its bytes. Takes any bytes: where
 * they cannot be read further, the last row says why and holds the rest.
 */
public final class WbxmlTokens {
  /** Enough for every real message, and few enough to be shown. */
  public static final int MOST_ROWS = 100_000;

  private static final int DEEPEST_NESTING = 2;
  private static final int SHORTEST = 6;

  private final byte[] body;
  private final Hints hints;

  private WbxmlTokens(byte[] body, Hints hints) {
    this.body = body;
    this.hints = hints;
  }

  /** At most {@link #MOST_ROWS} rows, and one that says how many bytes are left. */
  public static List<TokenRow> read(byte[] body, Hints hints) {
    return read(body, hints, MOST_ROWS);
  }

  /** At most {@code most} rows, and one that says how many bytes are left. */
  public static List<TokenRow> read(byte[] body, Hints hints, int most) {
    WbxmlTokens tokens = new WbxmlTokens(body, hints);
    if (body.length == 0 || body[0] != 0) {
      return tokens.document(true, most).list();
    }
    // WBXML 1.0 has no charset field, but encoders write one: take the reading that gets further.
    TokenRows strict = tokens.document(false, most);
    TokenRows lenient = strict.areClean() ? strict : tokens.document(true, most);
    return lenient.readable() > strict.readable() ? lenient.list() : strict.list();
  }

  private TokenRows document(boolean withCharset, int most) {
    TokenRows rows = new TokenRows(most);
    document(new ByteCursor(body, 0, body.length), withCharset, rows, 0);
    return rows;
  }

  private void document(ByteCursor in, boolean withCharset, TokenRows rows, int nesting) {
    int lastRow = in.at;
    try {
      Known known = Known.of(in, nesting == 0 ? hints : Hints.NONE, withCharset);
      TokenStrings strings =
          new TokenHeader(in, rows, nesting).read(known.idText(), known.fallback(), withCharset);
      new TokenBody(
              in,
              strings,
              known.vocabulary(),
              rows,
              nesting,
              (from, to, inside) -> nested(from, to, inside, nesting + 1))
          .read();
      lastRow = in.at;
      if (in.at < in.limit) {
        String left = in.left() + (in.left() == 1 ? " byte" : " bytes");
        boolean full = rows.isFull();
        String meaning = full ? left + " more, not listed" : left + " after the root";
        rows.add(full ? Kind.MORE : Kind.TRAILING, lastRow, in.limit, nesting, "", meaning);
      }
    } catch (Unreadable e) {
      int from = Math.max(lastRow, rows.end());
      rows.add(Kind.FAULT, from, in.limit, nesting, "", e.fault().reason());
    }
  }

  private boolean nested(int from, int to, TokenRows rows, int nesting) {
    if (to - from < SHORTEST || body[from] < 1 || body[from] > 3 || nesting > DEEPEST_NESTING) {
      return false;
    }
    ByteCursor in = new ByteCursor(body, from, to);
    if (!Known.of(in, Hints.NONE, true).byIdentifier()) {
      return false;
    }
    document(in, true, rows, nesting);
    return rows.areClean();
  }

  /** What the header tells, if it can be read. */
  private record Known(
      String idText, MibCharset fallback, @Nullable Vocabulary vocabulary, boolean byIdentifier) {
    static Known of(ByteCursor in, Hints hints, boolean withCharset) {
      MibCharset fallback = hints.charset().flatMap(MibCharset::byName).orElse(MibCharset.UTF_8);
      ByteCursor ahead = new ByteCursor(in.bytes, in.at, in.limit);
      try {
        WbxmlHeader header = WbxmlHeader.read(ahead, hints, withCharset, new Notices());
        Vocabulary vocabulary =
            WbxmlVocabularies.of(header, ahead, hints, new Notices()).orElse(null);
        boolean byIdentifier = header.publicId().flatMap(PublicId::vocabulary).isPresent();
        return new Known(header.publicIdText(), fallback, vocabulary, byIdentifier);
      } catch (Unreadable e) {
        return new Known("", fallback, null, false);
      }
    }
  }
}
