package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.session.Received;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes that the device answered 404 for and that nobody added since.
 *
 * @param keys as {@link SameNode#key} makes them
 */
record MissingNodes(Set<String> keys) {
  static final MissingNodes NONE = new MissingNodes(Set.of());
  private static final int MOST = 200;

  /** After a message of the device. */
  MissingNodes plus(Received received) {
    if (received.message().isEmpty()) {
      return this;
    }
    Set<String> more = null;
    for (Status status : received.message().get().statuses()) {
      int code = status.codeNumber();
      boolean notFound = code == 404 && keys.size() < MOST;
      if (notFound || (code == 200 && !keys.isEmpty())) {
        Optional<Outcome> outcome = Outcome.of(status, received);
        if (outcome.isPresent() && notFound != keys.contains(outcome.get().node())) {
          more = more == null ? new HashSet<>(keys) : more;
          if (notFound) {
            more.add(outcome.get().node());
          } else {
            more.remove(outcome.get().node());
          }
        }
      }
    }
    return more == null ? this : new MissingNodes(Set.copyOf(more));
  }

  /** Without the nodes that a command of the server adds. */
  MissingNodes without(Command add) {
    Set<String> fewer = null;
    for (Item item : add.items()) {
      String key = SameNode.key(item.target().orElse(""));
      if (keys.contains(key)) {
        fewer = fewer == null ? new HashSet<>(keys) : fewer;
        fewer.remove(key);
      }
    }
    return fewer == null ? this : new MissingNodes(Set.copyOf(fewer));
  }

  /** The nearest node above it that is missing. */
  Optional<String> above(String key) {
    for (String up = SameNode.parent(key); !up.isEmpty(); up = SameNode.parent(up)) {
      if (keys.contains(up)) {
        return Optional.of(up);
      }
    }
    return Optional.empty();
  }
}
