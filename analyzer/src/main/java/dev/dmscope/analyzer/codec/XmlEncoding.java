package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how the characters of an XML body are encoded and brings it to UTF-8. Order of trust:
 * BOM, bytes that can be nothing else, charset of the Content-Type, XML declaration, UTF-8 (RFC
 * 7303, 3.2; XML 1.0, appendix F). A name that the bytes contradict is a notice, never the end of
 * reading.
 */
final class XmlEncoding {
  private final byte[] body;
  private final Notices notices;

  private XmlEncoding(byte[] body, Notices notices) {
    this.body = body;
    this.notices = notices;
  }

  /** Whether the body starts as 16-bit XML does, with or without a BOM. */
  static boolean looksLike16Bit(byte[] body) {
    return starts(body, 0xFE, 0xFF)
        || starts(body, 0xFF, 0xFE)
        || starts(body, 0x00, '<', 0x00)
        || starts(body, '<', 0x00);
  }

  static boolean hasUtf8Bom(byte[] body) {
    return starts(body, 0xEF, 0xBB, 0xBF);
  }

  static XmlSource source(byte[] body, Hints hints, Notices notices) {
    return new XmlEncoding(body, notices).source(hints);
  }

  private XmlSource source(Hints hints) {
    if (looksLike16Bit(body)) {
      boolean bom = body[0] != '<' && body[0] != 0;
      return transcoded(body[0] == 0 || body[0] == (byte) 0xFE ? UTF_16BE : UTF_16LE, bom ? 2 : 0);
    }
    int bom = hasUtf8Bom(body) ? 3 : 0;
    XmlProlog prolog = XmlProlog.of(body, bom);
    prolog
        .encoding()
        .filter(name -> name.startsWith("utf-16") || name.startsWith("ucs-2"))
        .ifPresent(name -> contradicted(prolog.start(), "the XML declaration", name));
    int firstInvalid = Utf8.firstInvalid(body, bom);
    if (firstInvalid == Utf8.ALL_ASCII) {
      return finish(body, prolog, bom, null);
    }
    Charset named = bom > 0 ? UTF_8 : named(hints, prolog, firstInvalid == Utf8.VALID);
    if (named.equals(UTF_8) && firstInvalid == Utf8.VALID) {
      return finish(body, prolog, bom, null);
    }
    return transcoded(named, bom);
  }

  /** The charset by name; where two names disagree, bytes that are valid UTF-8 decide for it. */
  private Charset named(Hints hints, XmlProlog prolog, boolean validUtf8) {
    Optional<Charset> http = hints.charset().flatMap(XmlEncoding::eightBit);
    Optional<Charset> declared = prolog.encoding().flatMap(XmlEncoding::eightBit);
    if (http.isPresent() && declared.isPresent() && !http.equals(declared)) {
      contradicted(prolog.start(), "the XML declaration", declared.get().name());
      if (validUtf8) {
        return UTF_8;
      }
    }
    return http.or(() -> declared).orElse(UTF_8);
  }

  private XmlSource transcoded(Charset charset, int from) {
    Transcoded text = Transcoded.toUtf8(body, from, charset);
    if (text.firstUndecodable() >= 0) {
      notices.add(
          "invalid-charset-bytes",
          text.firstUndecodable(),
          "bytes that are no " + charset + " are shown as U+FFFD");
    }
    return finish(text.utf8(), XmlProlog.of(text.utf8(), 0), 0, text);
  }

  private XmlSource finish(
      byte[] utf8, XmlProlog prolog, int from, @Nullable Transcoded transcoded) {
    XmlSource source =
        new XmlSource(utf8, prolog.markup(), transcoded == null ? null : transcoded.origin());
    int lead = prolog.start() - from;
    boolean blank = Ascii.skipSpace(utf8, from, prolog.start()) == prolog.start();
    if (lead > 0 && (prolog.hasDeclaration() || !blank)) {
      notices.add(
          "leading-bytes",
          source.at(from),
          (lead == 1 ? "1 byte" : lead + " bytes") + " before the document");
    }
    return source;
  }

  private void contradicted(int offset, String who, String name) {
    notices.add("charset-conflict", offset, who + " says " + name + ", which the body is not");
  }

  /** A charset of that name that has ASCII as its lower half; empty if there is none. */
  private static Optional<Charset> eightBit(String name) {
    try {
      Charset charset = Charset.forName(name.replace("\"", "").strip());
      return new String(new byte[] {'<'}, charset).equals("<")
          ? Optional.of(charset)
          : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] body, int... wanted) {
    if (body.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((body[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
