package dev.dmscope.analyzer.codec;

import java.util.Locale;

/**
 * Reads a body of any known document, in XML or WBXML. Stateless and safe for threads.
 *
 * <p>Never throws on content: whatever the bytes are, the answer is a {@link Decoded}.
 */
public final class Codec {
  private Codec() {}

  /** Decodes {@code body}; spans in the answer count from its first byte. */
  public static Decoded decode(byte[] body, Hints hints) {
    int first = Ascii.skipSpace(body, 0, body.length);
    if (first == body.length) {
      return new Decoded.Empty();
    }
    if (body[first] == '<' || XmlEncoding.hasUtf8Bom(body) || XmlEncoding.looksLike16Bit(body)) {
      return XmlDocument.decode(body, hints);
    }
    String type = hints.mediaType().orElse("").toLowerCase(Locale.ROOT);
    if (type.endsWith(".notification")) {
      return new Decoded.NotSyncml("a notification, package #0");
    }
    if (WbxmlDocument.isOne(body) || type.endsWith("wbxml")) {
      return WbxmlDocument.decode(body, hints);
    }
    if (claimsXml(hints)) {
      return XmlDocument.decode(body, hints);
    }
    if (body[first] == '{' || body[first] == '[') {
      return new Decoded.NotSyncml("JSON");
    }
    return new Decoded.NotSyncml(type.isEmpty() ? "neither XML nor WBXML" : type);
  }

  /** Whether the sender calls the body a document of device management in XML. */
  static boolean claimsXml(Hints hints) {
    String type = hints.mediaType().orElse("").toLowerCase(Locale.ROOT);
    return type.endsWith("xml")
        && !type.endsWith("wbxml")
        && !type.endsWith("html+xml")
        && !type.startsWith("text/xml")
        && !type.startsWith("application/xml");
  }
}
