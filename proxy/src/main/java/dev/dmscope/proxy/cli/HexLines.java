package dev.dmscope.proxy.cli;

import java.io.PrintWriter;
import java.util.HexFormat;

/** Prints bytes sixteen a line, with their offset and as ASCII. */
final class HexLines {
  private static final int ROW = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private HexLines() {}

  static void print(byte[] body, PrintWriter out) {
    for (int from = 0; from < body.length; from += ROW) {
      int to = Math.min(body.length, from + ROW);
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append(body[i] >= ' ' && body[i] < 0x7F ? (char) body[i] : '.');
      }
      out.printf("%06x  %-47s  %s%n", from, HEX.formatHex(body, from, to), text);
    }
  }
}
