package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;
import java.util.Set;

/**
 * The message that begins a session: the device's first one, recorded from the beginning. A
 * document without MsgID 1 is a piece of something; of files it must not look like the server's
 * either.
 */
final class Opening {
  private static final Set<String> SERVERS_WORK = Set.of("Get", "Exec", "Add", "Delete", "Copy");

  private Opening() {}

  /** Its typed view; empty if {@code received} is another message, or could not be read whole. */
  static Optional<Message> in(Received received) {
    return received.fromDevice() && isFirst(received) && received.isWhole()
        ? received.message().filter(message -> isFromDevice(received, message))
        : Optional.empty();
  }

  private static boolean isFirst(Received received) {
    return !received.joinedLate()
        && received.before().fromDevice().isEmpty()
        && received.before().fromServer().isEmpty()
        && !received.before().deviceGaps();
  }

  private static boolean isFromDevice(Received received, Message message) {
    if (!message.msgId().orElse("").equals("1") || message.commands().isEmpty()) {
      return false;
    }
    return received.http().isPresent()
        || message.commands().stream().noneMatch(c -> SERVERS_WORK.contains(c.name()));
  }
}
