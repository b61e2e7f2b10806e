package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.credentials.BodyHashes;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.message.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * A body as it arrived, decoded.
 *
 * @param at when its first byte came
 * @param bytes length of the body in bytes, as carried
 * @param digest of the body, to recognise a resend: SHA-256 in hex
 * @param hashes of the body, if it came with an {@code x-syncml-hmac} field
 */
public record Arrival(
    Direction direction,
    Instant at,
    Decoded decoded,
    int bytes,
    String digest,
    Optional<BodyHashes> hashes) {
  /**
   * Decodes a body.
   *
   * @param headers for Content-Type and Content-Encoding; {@link Headers#NONE} if not known
   */
  public static Arrival of(Direction direction, Instant at, Body body, Headers headers) {
    return Arrivals.read(direction, at, body, headers);
  }

  /** The typed view; empty if nothing of a SyncML message could be read. */
  public Optional<Message> message() {
    return decoded.tree().filter(root -> root.name().equals("SyncML")).map(Message::of);
  }
}
