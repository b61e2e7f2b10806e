package dev.dmscope.analyzer.offline;

import dev.dmscope.analyzer.session.MessageRef;

/** Tells where a message was read from. */
@FunctionalInterface
public interface Sources {
  /** The source of a message; every message of the sessions reported on has one. */
  Source of(MessageRef message);
}
