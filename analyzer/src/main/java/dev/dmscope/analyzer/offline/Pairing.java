package dev.dmscope.analyzer.offline;

import dev.dmscope.analyzer.session.Direction;
import java.util.Optional;

/**
 * Puts messages that come one by one together to turns: a device's message and the server's message
 * after it, if their SessionIDs do not differ.
 *
 * @param <T> what is known of a message
 */
public final class Pairing<T> {
  /** Takes a turn; one of its sides may be missing. */
  @FunctionalInterface
  public interface Turns<T> {
    void take(Optional<T> request, Optional<T> response);
  }

  private final Turns<T> out;
  private Optional<T> request = Optional.empty();
  private Optional<String> asked = Optional.empty();

  public Pairing(Turns<T> out) {
    this.out = out;
  }

  /** The next message. */
  public void add(Direction direction, Optional<String> sessionId, T message) {
    boolean fromDevice = direction == Direction.TO_SERVER;
    boolean answers = asked.isEmpty() || sessionId.isEmpty() || asked.equals(sessionId);
    if (fromDevice || !answers) {
      flush();
    }
    if (fromDevice) {
      request = Optional.of(message);
      asked = sessionId;
    } else {
      Optional<T> answered = request;
      forget();
      out.take(answered, Optional.of(message));
    }
  }

  /** What came so far is not answered any more. */
  public void flush() {
    Optional<T> unanswered = request;
    forget();
    if (unanswered.isPresent()) {
      out.take(unanswered, Optional.empty());
    }
  }

  private void forget() {
    request = Optional.empty();
    asked = Optional.empty();
  }
}
