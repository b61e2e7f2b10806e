package dev.dmscope.analyzer.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes HTTP's Content-Encoding (RFC 9110, 8.4): gzip, deflate, identity. Stops at bombs: at 16
 * MB, and above 1 MB at 100 bytes out for each byte in.
 *
 * @param bytes the body without its coding, as far as it could be undone
 * @param problem why it could not be undone to the end, for a reader; empty if it could
 */
public record ContentCoding(byte[] bytes, Optional<String> problem) {
  static final int MOST = 16 << 20;
  static final int ALWAYS = 1 << 20;
  static final int RATIO = 100;

  private static final int MOST_CODINGS = 3;

  /**
   * Undoes the codings of a Content-Encoding field, the last one named first.
   *
   * @param field such as {@code gzip}; several are separated by commas; empty for none
   */
  public static ContentCoding undo(String field, byte[] coded) {
    String[] codings = field.toLowerCase(Locale.ROOT).split(",");
    if (codings.length > MOST_CODINGS) {
      return new ContentCoding(coded, Optional.of("more than three content codings"));
    }
    ContentCoding undone = new ContentCoding(coded, Optional.empty());
    for (int i = codings.length - 1; i >= 0 && undone.problem.isEmpty(); i--) {
      undone = one(codings[i].strip(), undone.bytes);
    }
    return undone;
  }

  private static ContentCoding one(String coding, byte[] coded) {
    return switch (coding) {
      case "", "identity" -> new ContentCoding(coded, Optional.empty());
      case "gzip", "x-gzip" ->
          coded.length == 0
              ? new ContentCoding(coded, Optional.empty())
              : inflate(coding, coded, () -> new GZIPInputStream(new ByteArrayInputStream(coded)));
      case "deflate" -> deflate(coded);
      default ->
          new ContentCoding(
              coded, Optional.of("the content coding " + coding + " is not one dmscope undoes"));
    };
  }

  /** The standard means zlib's format; some senders leave its header out. */
  private static ContentCoding deflate(byte[] coded) {
    boolean zlib =
        coded.length > 1
            && (coded[0] & 0x0F) == 8
            && (((coded[0] & 0xFF) << 8) | (coded[1] & 0xFF)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return inflate(
          "deflate",
          coded,
          () -> new InflaterInputStream(new ByteArrayInputStream(coded), inflater));
    } finally {
      inflater.end();
    }
  }

  private static ContentCoding inflate(String coding, byte[] coded, Opener opener) {
    long most = Math.min(MOST, Math.max(ALWAYS, (long) RATIO * coded.length));
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(coded.length * 4, ALWAYS));
    byte[] buffer = new byte[8192];
    try (InputStream in = opener.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (out.size() + n > most) {
          return cut(out, "the " + coding + " data grow to more than " + most + " bytes");
        }
        out.write(buffer, 0, n);
      }
      return new ContentCoding(out.toByteArray(), Optional.empty());
    } catch (EOFException e) {
      return cut(out, "the " + coding + " data end too early");
    } catch (IOException e) {
      return cut(out, "these are no valid " + coding + " data: " + e.getMessage());
    }
  }

  private static ContentCoding cut(ByteArrayOutputStream out, String why) {
    return new ContentCoding(out.toByteArray(), Optional.of(why));
  }

  private interface Opener {
    InputStream open() throws IOException;
  }
}
