package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import java.util.Optional;

/**
 * An Alert 1222: one side lets the other go on with its package.
 *
 * @param alert where it stands
 * @param caller which way it went
 * @param wanted what it makes room for
 * @param next the message that came for it
 */
public record NextCall(Place alert, Direction caller, Wanted wanted, Optional<MessageRef> next) {
  /** Why the next message is called for. */
  public enum Wanted {
    /** The peer's package is not closed. */
    REST_OF_PACKAGE,
    /** A large object of the peer has more chunks. */
    NEXT_CHUNK,
    /** Nothing: the peer's package is closed and no object is open. */
    NOTHING
  }
}
