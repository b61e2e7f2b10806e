package dev.dmscope.analyzer.codec;

import java.io.Serial;

/** Ends the reading of a body inside this package; {@link Codec} turns it into a value. */
final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Unreadable(Fault fault) {
    super(fault.reason(), null, false, false);
    this.fault = fault;
  }

  static Unreadable truncated(int offset, String reason) {
    return new Unreadable(new Fault.Truncated(offset, reason));
  }

  static Unreadable malformed(int offset, String reason) {
    return new Unreadable(new Fault.Malformed(offset, reason));
  }

  static Unreadable tooBig(int offset, String reason) {
    return new Unreadable(new Fault.TooBig(offset, reason));
  }

  Fault fault() {
    return fault;
  }
}
