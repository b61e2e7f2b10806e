package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;

/**
 * Judges a session as a fold over its messages, so that the cost of a message does not grow with
 * the session and live equals offline.
 *
 * @param <S> what the rule remembers: immutable, so that an end can be taken back when the session
 *     goes on after all; small, since one is kept for each open session
 */
public non-sealed interface SessionRule<S> extends Rule {
  /** What is remembered before the first message. */
  S start();

  /** One message more. Called for both directions, in the order they came; not for resends. */
  S next(S state, Received message, Reporter findings);

  /** Whether resends are shown to {@link #next} too. */
  default boolean seesResends() {
    return false;
  }

  /** The session is over, as far as is known. What is reported here is withdrawn if it goes on. */
  default void end(S state, Ending how, Reporter findings) {}
}
