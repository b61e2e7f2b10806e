package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import java.time.Duration;
import java.time.Instant;

/**
 * One step of one exchange, on its way from an I/O thread to the recorder. The steps of many
 * exchanges come mixed; those of one come in order, {@link Opened} first and {@link Finished} last.
 */
public sealed interface CaptureEvent {
  /** Tells exchanges apart while they are open. */
  long exchange();

  /** Bytes of the budget held until the recorder gives them back. */
  default long cost() {
    return 0;
  }

  /** The request's head. */
  record Opened(
      long exchange,
      long cost,
      Instant at,
      String peer,
      String origin,
      TlsFacts device,
      String method,
      String target,
      String protocol,
      Headers headers)
      implements CaptureEvent {}

  /** Bytes of a payload; the recorder may keep the array. */
  record Payload(long exchange, long cost, Side side, byte[] bytes) implements CaptureEvent {}

  /** The response's head. */
  record Responded(
      long exchange,
      long cost,
      int status,
      String reason,
      String protocol,
      Headers headers,
      TlsFacts server,
      boolean madeByProxy)
      implements CaptureEvent {}

  /**
   * A payload ended.
   *
   * @param length bytes that passed, kept or not
   */
  record Ended(long exchange, Side side, Body.State how, long length) implements CaptureEvent {}

  /**
   * The exchange is over.
   *
   * @param lost true if its heads could not be kept, so that it can only be counted
   */
  record Finished(long exchange, Duration took, boolean lost) implements CaptureEvent {}
}
