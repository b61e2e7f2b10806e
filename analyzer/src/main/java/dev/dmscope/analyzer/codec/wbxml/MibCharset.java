package dev.dmscope.analyzer.codec.wbxml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/**
 * A charset as a WBXML header numbers it.
 *
 * @param charset Java's charset
 * @param unit bytes of a code unit, 1 or 2: strings end with one zero unit
 */
public record MibCharset(Charset charset, int unit) {
  /** What holds where a document does not say. */
  public static final MibCharset UTF_8 = new MibCharset(StandardCharsets.UTF_8, 1);

  private static final Optional<MibCharset> OF_UTF_8 = Optional.of(UTF_8);

  /** The IANA number of UTF-8. */
  public static final int UTF_8_NUMBER = 106;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(3, "US-ASCII"),
          Map.entry(4, "ISO-8859-1"),
          Map.entry(5, "ISO-8859-2"),
          Map.entry(6, "ISO-8859-3"),
          Map.entry(7, "ISO-8859-4"),
          Map.entry(8, "ISO-8859-5"),
          Map.entry(9, "ISO-8859-6"),
          Map.entry(10, "ISO-8859-7"),
          Map.entry(11, "ISO-8859-8"),
          Map.entry(12, "ISO-8859-9"),
          Map.entry(17, "Shift_JIS"),
          Map.entry(18, "EUC-JP"),
          Map.entry(UTF_8_NUMBER, "UTF-8"),
          Map.entry(113, "GBK"),
          // UCS-2 in WBXML is big-endian.
          Map.entry(1000, "UTF-16BE"),
          Map.entry(1013, "UTF-16BE"),
          Map.entry(1014, "UTF-16LE"),
          Map.entry(1015, "UTF-16"),
          Map.entry(2025, "GB2312"),
          Map.entry(2026, "Big5"));

  /** By IANA number; empty if dmscope does not know it or this Java cannot decode it. */
  public static Optional<MibCharset> byNumber(long mibEnum) {
    if (mibEnum == UTF_8_NUMBER) {
      return OF_UTF_8;
    }
    String name = mibEnum > Integer.MAX_VALUE ? null : NAMES.get((int) mibEnum);
    return name == null ? Optional.empty() : byName(name);
  }

  /** By name, as in a Content-Type. */
  public static Optional<MibCharset> byName(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(new MibCharset(charset, charset.name().startsWith("UTF-16") ? 2 : 1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
