package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.offline.Source;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that is one message: XML, WBXML, or the bytes of either in hexadecimal. */
final class BodyImporter implements Importer {
  private static final Pattern HEX =
      Pattern.compile("[0-9A-Fa-f]{2}(?:[\\s:,]*+[0-9A-Fa-f]{2})*+[\\s:,]*+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s:,]+");

  /** Fewer bytes are no message, and may well be a word. */
  private static final int LEAST = 8;

  @Override
  public boolean recognises(InputFile file) {
    return true;
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    byte[] bytes = file.bytes();
    if (isHex(file)) {
      String digits = BETWEEN.matcher(Texts.decode(bytes)).replaceAll("");
      try {
        byte[] meant = HexFormat.of().parseHex(digits);
        Source source = Source.part(file.name(), "hex", meant, Bodies.isBinary(meant));
        intake.body(source, Body.of(meant), Optional.empty());
        return;
      } catch (IllegalArgumentException e) {
        // It only began like hexadecimal.
      }
    }
    Source source = Source.whole(file.name(), bytes, Bodies.isBinary(bytes));
    intake.body(source, Body.of(bytes), Optional.empty());
  }

  private static boolean isHex(InputFile file) {
    String start = file.headText();
    start = start.substring(0, Math.min(start.length(), 1_000));
    String even = start.length() < 1_000 ? start : start.substring(0, start.lastIndexOf(' ') + 1);
    return start.length() >= 2 * LEAST && HEX.matcher(even.isEmpty() ? start : even).matches();
  }
}
