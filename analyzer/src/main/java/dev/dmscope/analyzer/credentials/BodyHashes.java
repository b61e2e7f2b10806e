package dev.dmscope.analyzer.credentials;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * MD5 of a body in each form: what is left of it for checking an HMAC, so that it need not stay.
 */
public final class BodyHashes {
  /** Of a body that is not known to its last byte. */
  public static final BodyHashes UNKNOWN = new BodyHashes(Map.of());

  private final Map<BodyForm, byte[]> hashes;

  private BodyHashes(Map<BodyForm, byte[]> hashes) {
    this.hashes = Collections.unmodifiableMap(hashes);
  }

  /**
   * Hashes a body.
   *
   * @param carried as HTTP carried it, transfer coding undone
   * @param uncompressed the same with its content coding undone too
   */
  public static BodyHashes of(byte[] carried, byte[] uncompressed, Decoded decoded) {
    Map<BodyForm, byte[]> hashes = new EnumMap<>(BodyForm.class);
    hashes.put(BodyForm.CARRIED, Digests.md5(carried));
    if (uncompressed != carried) {
      hashes.put(BodyForm.UNCOMPRESSED, Digests.md5(uncompressed));
    }
    hashes.put(BodyForm.CHUNKED, Digests.md5(chunked(carried)));
    if (decoded instanceof Decoded.Document document && document.encoding() == Encoding.WBXML) {
      hashes.put(BodyForm.XML_VIEW, Digests.md5(xml(document)));
    } else {
      String text = new String(uncompressed, StandardCharsets.ISO_8859_1);
      hashes.put(BodyForm.WITHOUT_LAST_BREAK, md5(text.replaceAll("[\r\n]+\\z", "")));
      hashes.put(BodyForm.WITH_LAST_BREAK, md5(text + "\n"));
      boolean crlf = text.contains("\r\n");
      hashes.put(
          BodyForm.OTHER_LINE_BREAKS,
          md5(crlf ? text.replace("\r\n", "\n") : text.replace("\n", "\r\n")));
    }
    hashes.put(BodyForm.NOTHING, Digests.md5(new byte[0]));
    return new BodyHashes(hashes);
  }

  boolean isKnown() {
    return !hashes.isEmpty();
  }

  Map<BodyForm, byte[]> all() {
    return hashes;
  }

  private static byte[] md5(String text) {
    return Digests.md5(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(body.length + 32);
    chunk.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    chunk.writeBytes(body);
    chunk.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return chunk.toByteArray();
  }

  /** Without white space between elements: how most generators write it. */
  private static byte[] xml(Decoded.Document document) {
    StringBuilder all = new StringBuilder();
    XmlPrinter.lines(document.root()).forEach(line -> all.append(line.text()));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
