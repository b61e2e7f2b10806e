package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Names a message for a reader, such as {@code #2 device → server}. */
final class MessageLabel {
  private MessageLabel() {}

  static String of(Received message) {
    Optional<String> id = message.message().flatMap(Message::header).flatMap(SyncHdr::msgId);
    return id.filter(text -> !text.isBlank()).map(text -> "#" + text).orElse("(no MsgID)")
        + (message.fromDevice() ? " device → server" : " server → device");
  }
}
