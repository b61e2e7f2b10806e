package dev.dmscope.analyzer.codec;

import java.io.Serial;

/** Ends the reading of a body inside this package; {@link Codec} turns it into a value. */
final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Unreadable(Fault.Kind kind, int offset, String reason) {
    super(reason, null, false, false);
    this.fault = new Fault(kind, offset, reason);
  }

  Fault fault() {
    return fault;
  }
}
