package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Body;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Copies one payload to the queue until there is no room; from then on it only counts. A body is
 * never kept with a hole: what follows dropped bytes is dropped too.
 */
final class PayloadTap {
  /** What an event costs besides its bytes, so that a body of single bytes is bounded too. */
  private static final long PER_EVENT = 64;

  /** Bytes of an event at most. */
  private static final int SLICE = 64 << 10;

  private final BoundedCapture capture;
  private final long exchange;
  private final Side side;
  private final AtomicLong length = new AtomicLong();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean dropping;

  PayloadTap(BoundedCapture capture, long exchange, Side side) {
    this.capture = capture;
    this.exchange = exchange;
    this.side = side;
  }

  void bytes(ByteBuffer bytes) {
    if (ended.get()) {
      return;
    }
    length.addAndGet(bytes.remaining());
    ByteBuffer left = bytes.duplicate();
    while (left.hasRemaining() && !dropping) {
      slice(left);
    }
  }

  private void slice(ByteBuffer left) {
    int count = Math.min(left.remaining(), SLICE);
    long cost = PER_EVENT + count;
    if (!capture.takeForPayload(cost)) {
      dropping = true;
      return;
    }
    byte[] copy = new byte[count];
    left.get(copy);
    capture.add(new CaptureEvent.Payload(exchange, cost, side, copy));
  }

  void ended(Body.State how) {
    ended(how, 0);
  }

  /**
   * @param passed bytes that are known to have passed, if more than came by here
   */
  void ended(Body.State how, long passed) {
    if (ended.compareAndSet(false, true)) {
      Body.State state = dropping ? Body.State.NOT_RECORDED : how;
      capture.add(new CaptureEvent.Ended(exchange, side, state, Math.max(passed, length.get())));
    }
  }
}
