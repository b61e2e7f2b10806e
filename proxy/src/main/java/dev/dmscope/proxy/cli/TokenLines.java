package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.codec.TokenRow;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Prints tokens as a table: where, which bytes, which code page, what it means. */
final class TokenLines {
  private static final int SHOWN_BYTES = 8;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private TokenLines() {}

  static void print(List<TokenRow> rows, byte[] body, PrintWriter out) {
    out.println("offset  bytes                     page  token         meaning");
    for (TokenRow row : rows) {
      out.printf(
          "%06X  %-25s %-5s %-13s %s%s%s%n",
          row.offset(),
          bytes(row, body),
          row.page() < 0 ? "" : String.format("%02X", row.page()),
          row.name().isEmpty() || row.kind() == TokenRow.Kind.TAG ? kind(row) : row.name(),
          "  ".repeat(Math.min(20, row.depth() + row.nesting())),
          row.meaning(),
          row.tableOffset() < 0 ? "" : " [table " + row.tableOffset() + "]");
    }
  }

  private static String kind(TokenRow row) {
    return row.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String bytes(TokenRow row, byte[] body) {
    int shown = Math.min(row.length(), SHOWN_BYTES);
    String hex = HEX.formatHex(body, row.offset(), row.offset() + shown);
    return shown < row.length() ? hex + "…" : hex;
  }
}
