package dev.dmscope.analyzer.testing;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Reads a body written as bytes in hexadecimal. */
final class HexLines {
  private HexLines() {}

  /**
   * The bytes; {@code numbers} are the lines of the file, for errors.
   *
   * @throws TranscriptProblem if something is no pair of hexadecimal digits
   */
  static byte[] bytes(String name, List<String> lines, List<Integer> numbers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < lines.size(); i++) {
      String digits = lines.get(i).split("#", 2)[0].replaceAll("\\s", "");
      for (int at = 0; at < digits.length(); at += 2) {
        String pair = digits.substring(at, Math.min(at + 2, digits.length()));
        if (!pair.matches("[0-9A-Fa-f]{2}")) {
          throw new TranscriptProblem(
              name,
              numbers.get(i),
              "body: hex needs pairs of hexadecimal digits, not '" + pair + "'");
        }
        bytes.write(Integer.parseInt(pair, 16));
      }
    }
    return bytes.toByteArray();
  }
}
