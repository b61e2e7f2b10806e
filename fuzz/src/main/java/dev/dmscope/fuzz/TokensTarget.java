package dev.dmscope.fuzz;

import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.Reencoder;
import dev.dmscope.analyzer.codec.TokenRow;
import dev.dmscope.analyzer.codec.WbxmlTokens;
import java.util.List;

/** The table of tokens, which has no gap, and the comparison with what is written again. */
public final class TokensTarget {
  private TokensTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Hints hints = Bodies.hints("wbxml", body);
    List<TokenRow> rows = WbxmlTokens.read(body, hints);
    int at = 0;
    for (TokenRow row : rows) {
      Promises.require(row.offset() == at && row.length() >= 0, "a gap at " + at + ": " + row);
      at = row.end();
    }
    Promises.require(at == body.length, "the rows end at " + at + " of " + body.length);
    Reencoder.compare(body, hints);
  }
}
