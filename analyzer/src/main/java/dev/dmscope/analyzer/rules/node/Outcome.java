package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.Optional;

/**
 * What a Status of the device says of one node.
 *
 * @param command the name of what the server sent
 * @param node the key of the node
 */
record Outcome(String command, String node, int code) {
  /** Empty if the Status is about several nodes, a property, or it cannot be told which. */
  static Optional<Outcome> of(Status status, Received received) {
    if (status.isForSyncHdr()
        || !(received.before().referent(received.direction(), status) instanceof Referent.Of of)) {
      return Optional.empty();
    }
    Issued command = of.command();
    Optional<String> uri = Optional.empty();
    if (command.items() == 1 && command.uris().size() == 1) {
      uri = command.uri();
    } else if (status.targetRefs().size() == 1) {
      uri = Optional.of(status.targetRefs().get(0));
    }
    return uri.filter(u -> u.indexOf('?') < 0 && !u.isEmpty())
        .map(u -> new Outcome(command.name(), SameNode.key(u), status.codeNumber()));
  }
}
