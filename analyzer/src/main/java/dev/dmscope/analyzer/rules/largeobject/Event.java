package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.Location;

/**
 * Something that happens to a large object.
 *
 * @param at the item or element that does it
 * @param object as it was before; of a beginning, the object itself
 * @param detail what is wrong, for texts, such as the other address
 */
record Event(Kind kind, Location at, OpenObject object, String detail) {
  /** What happens. */
  enum Kind {
    /** It begins without its size. */
    NO_SIZE,
    /** A later chunk gives another size. */
    OTHER_SIZE,
    /** A chunk brings all there is, yet says that more follows. */
    ALL_AT_ONCE,
    /** Something else comes before the next chunk. */
    INTERRUPTED,
    /** What should be the next chunk is for another node or of another type. */
    OTHER_NODE,
    /** The message of a chunk closes the package. */
    CLOSED_TOO_EARLY,
    /** The last chunk came, and all is there. */
    COMPLETE,
    /** The last chunk came, and it is more or less than was said. */
    WRONG_SIZE
  }
}
