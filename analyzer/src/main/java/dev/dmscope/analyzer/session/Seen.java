package dev.dmscope.analyzer.session;

import java.util.Optional;

/** What is remembered of a message to recognise its resend: no more, since sessions are many. */
record Seen(MessageRef ref, Optional<String> msgId, String digest, long treeHash) {

  /** Whether both are the same message: same direction and MsgID, same bytes or same meaning. */
  boolean isSame(Seen other) {
    return ref.direction() == other.ref.direction()
        && msgId.equals(other.msgId)
        && (digest.equals(other.digest) || treeHash == other.treeHash);
  }
}
