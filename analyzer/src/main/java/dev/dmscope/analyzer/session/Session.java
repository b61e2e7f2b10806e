package dev.dmscope.analyzer.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A session as far as it is known.
 *
 * @param first its first message; no other session has it, so it is the session's identity
 * @param verProto VerProto of the first message that has one, such as {@code DM/1.2}
 * @param dataSync whether VerProto says data sync
 * @param joinedLate whether the recording began in the middle of it
 * @param ending empty while it is open
 * @param next which way the next message goes, so who speaks next; empty if it is over
 * @param lastAt when the last message came
 * @param messages bodies both ways, with resends and what could not be read
 * @param commands without Status and Results, at any depth, without resends
 * @param statusClasses how many Status codes of each class, keys {@code 2xx} to {@code 5xx}; a
 *     class that did not occur has no key
 * @param bytes of all bodies as carried
 */
public record Session(
    MessageRef first,
    MessageRef last,
    SessionKey key,
    Optional<String> verProto,
    Profile profile,
    boolean dataSync,
    boolean joinedLate,
    Optional<Ending> ending,
    Optional<Direction> next,
    Instant startedAt,
    Instant lastAt,
    int messages,
    int commands,
    Map<String, Integer> statusClasses,
    long bytes) {
  public Session {
    statusClasses = Map.copyOf(statusClasses);
  }

  /** Its name for URLs and stores, such as {@code 42d}. */
  public String id() {
    return first.toString();
  }
}
