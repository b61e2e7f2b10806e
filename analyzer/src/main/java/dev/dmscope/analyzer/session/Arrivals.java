package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.ContentCoding;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.credentials.BodyHashes;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads bodies into arrivals: content coding, decoding, digest. */
final class Arrivals {
  private Arrivals() {}

  static Arrival read(Direction direction, Instant at, Body body, Headers headers) {
    byte[] carried = body.bytes();
    Decoded decoded = decode(body, headers);
    return new Arrival(
        direction,
        at,
        decoded,
        (int) body.length(),
        digest(carried),
        headers.first("x-syncml-hmac").map(field -> hashes(body, headers, decoded)));
  }

  private static BodyHashes hashes(Body body, Headers headers, Decoded decoded) {
    return body.isWhole() && body.state() == Body.State.COMPLETE
        ? BodyHashes.of(body.bytes(), uncoded(body, headers).bytes(), decoded)
        : BodyHashes.UNKNOWN;
  }

  private static ContentCoding uncoded(Body body, Headers headers) {
    return ContentCoding.undo(String.join(",", headers.all("Content-Encoding")), body.bytes());
  }

  private static Decoded decode(Body body, Headers headers) {
    if (body.bytes().length == 0 && body.length() > 0) {
      return new Decoded.NotSyncml("the recorder kept none of its " + body.length() + " bytes");
    }
    ContentCoding content = uncoded(body, headers);
    Decoded decoded = Codec.decode(content.bytes(), hints(headers));
    if (body.state() == Body.State.NOT_RECORDED && !body.isWhole()) {
      // The peer sent it whole; without this its sender would be blamed for our gap.
      return because(
          decoded,
          Fault.TooBig::new,
          "the recorder kept only " + body.bytes().length + " of " + body.length() + " bytes");
    }
    return content
        .problem()
        .map(problem -> because(decoded, Fault.Truncated::new, problem))
        .orElse(decoded);
  }

  /** The same, where it could not be read to its end for a reason that its bytes do not show. */
  private static Decoded because(
      Decoded decoded, BiFunction<Integer, String, Fault> fault, String reason) {
    if (decoded instanceof Decoded.Malformed malformed) {
      return new Decoded.Malformed(
          malformed.encoding(),
          malformed.partial(),
          fault.apply(malformed.fault().offset(), reason),
          malformed.notices());
    }
    return decoded instanceof Decoded.Document ? decoded : new Decoded.NotSyncml(reason);
  }

  static Hints hints(Headers headers) {
    return headers.first("Content-Type").map(Arrivals::hints).orElse(Hints.NONE);
  }

  private static Hints hints(String contentType) {
    String[] parts = contentType.split(";", -1);
    String mediaType = parts[0].strip().toLowerCase(Locale.ROOT);
    Optional<String> charset = Optional.empty();
    for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
        charset = Optional.of(parameter.substring(8).replace("\"", "").strip());
      }
    }
    return new Hints(Optional.of(mediaType).filter(type -> !type.isEmpty()), charset);
  }

  static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
