package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.credentials.BodyHashes;
import dev.dmscope.analyzer.message.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in its session, with all that was known when it came.
 *
 * @param ref its name in the recording
 * @param decoded what the body turned out to be
 * @param message the typed view; empty if nothing of a SyncML message could be read, or the body is
 *     empty; partial if {@code decoded} is malformed
 * @param http facts of its exchange; empty where messages were read from files
 * @param resendOf the first copy, if this is a resend; rules but {@code resend-detected} never see
 *     it
 * @param profile as known so far; OMA's can still become another
 * @param dataSync whether VerProto says data sync: then only rules that fit are asked
 * @param joinedLate whether the recording began in the middle of the session
 * @param sent what the peer's answers can refer to in it; empty for a resend or without a message
 * @param before what the session held before this message: {@link Dialogue#EMPTY} for its first,
 *     then {@link Dialogue#plus} of each message
 * @param hashes of the body as carried, if it came with an {@code x-syncml-hmac} field
 */
public record Received(
    MessageRef ref,
    Instant at,
    Decoded decoded,
    Optional<Message> message,
    Optional<HttpFacts> http,
    Optional<MessageRef> resendOf,
    Profile profile,
    boolean dataSync,
    boolean joinedLate,
    Optional<Sent> sent,
    Dialogue before,
    Optional<BodyHashes> hashes) {

  /** Which way it went. */
  public Direction direction() {
    return ref.direction();
  }

  /** Whether the device sent it. */
  public boolean fromDevice() {
    return ref.direction() == Direction.TO_SERVER;
  }

  /**
   * Whether its sender is to blame for a fault of the body: not for what dmscope does not read, for
   * an answer that failed, nor for a request that broke off and drew no answer.
   */
  public boolean isFaultOfSender(Fault fault) {
    boolean tooShort = fault instanceof Fault.Truncated;
    if (!tooShort && !(fault instanceof Fault.Malformed)) {
      return false;
    }
    return http.isEmpty()
        || (fromDevice()
            ? !tooShort || (http.get().status().isPresent() && !http.get().madeByProxy())
            : !http.get().failed());
  }

  /** Whether the body was read to its end. */
  public boolean isWhole() {
    return decoded instanceof Decoded.Document;
  }
}
