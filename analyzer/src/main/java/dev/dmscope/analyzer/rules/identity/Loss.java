package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;

/** Tells whether a message may have got lost, so that a counter may rightly have moved on. */
final class Loss {
  private Loss() {}

  /** Whether the exchange brought the device no whole, successful answer. */
  static boolean failed(Received received) {
    return received.http().filter(HttpFacts::failed).isPresent();
  }

  /** Whether a body came whose MsgID cannot be read. */
  static boolean unreadable(Received received) {
    return received.message().isEmpty() && !(received.decoded() instanceof Decoded.Empty);
  }
}
