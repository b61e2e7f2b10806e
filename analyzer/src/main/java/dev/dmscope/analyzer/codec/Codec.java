package dev.dmscope.analyzer.codec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a body of any known document, in XML or WBXML, or package #0. Stateless and safe for
 * threads.
 *
 * <p>Never throws on content: whatever the bytes are, the answer is a {@link Decoded}.
 */
public final class Codec {
  /** No longer body is read, in bytes; a hundred times the longest message ever seen. */
  public static final int LONGEST = 64 << 20;

  private Codec() {}

  /** Decodes {@code body}; spans in the answer count from its first byte. */
  public static Decoded decode(byte[] body, Hints hints) {
    int first = Ascii.skipSpace(body, 0, body.length);
    if (first == body.length) {
      return new Decoded.Empty();
    }
    if (claimsNotification(hints) && !Ascii.startsWith(body, "<?xml", first)) {
      return NotificationDocument.decode(body); // its digest may begin with any byte
    }
    if (body[first] == '<' || XmlEncoding.hasUtf8Bom(body) || XmlEncoding.looksLike16Bit(body)) {
      return xml(body, hints);
    }
    String type = hints.mediaType().orElse("").toLowerCase(Locale.ROOT);
    if (WbxmlDocument.isOne(body) || type.endsWith("wbxml")) {
      return body.length > LONGEST ? tooLong(Encoding.WBXML) : WbxmlDocument.decode(body, hints);
    }
    if (claimsXml(hints)) {
      return XmlDocument.decode(body, hints);
    }
    if (NotificationDocument.isOne(body)) {
      return NotificationDocument.decode(body);
    }
    if (body[first] == '{' || body[first] == '[') {
      return new Decoded.NotSyncml("JSON");
    }
    return new Decoded.NotSyncml(type.isEmpty() ? "neither XML nor WBXML" : type);
  }

  private static boolean claimsNotification(Hints hints) {
    return hints.mediaType().orElse("").toLowerCase(Locale.ROOT).endsWith(".notification");
  }

  private static Decoded xml(byte[] body, Hints hints) {
    return body.length > LONGEST ? tooLong(Encoding.XML) : XmlDocument.decode(body, hints);
  }

  private static Decoded tooLong(Encoding encoding) {
    Fault fault = new Fault.TooBig(0, "the body is longer than " + LONGEST + " bytes");
    return new Decoded.Malformed(encoding, Optional.empty(), fault, List.of());
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
