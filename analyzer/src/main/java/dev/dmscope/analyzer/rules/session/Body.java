package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.session.Received;

/** Where findings on a message as a whole point. */
final class Body {
  private Body() {}

  /** Its SyncBody, else its root. */
  static Location of(Received received, Message message) {
    return Location.of(received, message.root().first("SyncBody").orElse(message.root()));
  }
}
