package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.BoundedCapture;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Numbers exchanges as they end. Those that cannot be written use numbers up too, and a record
 * books them, so that nothing is missing without a trace. For the recorder's thread, but for the
 * counts.
 */
final class Numbers {
  private final BoundedCapture capture;
  private final WarcEncoder warc;
  private final InstantSource clock;
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong bodiesDropped = new AtomicLong();
  private long assigned;
  private long booked;

  Numbers(BoundedCapture capture, WarcEncoder warc, InstantSource clock, long assigned) {
    this.capture = capture;
    this.warc = warc;
    this.clock = clock;
    this.assigned = assigned;
  }

  /** The number of the next exchange to be written. */
  long next(Consumer<Unit> log) {
    bookGap(log);
    return ++assigned;
  }

  /** Writes down what has been lost since the last time. */
  void bookGap(Consumer<Unit> log) {
    long count = gapped() - booked;
    if (count > 0) {
      booked += count;
      long first = assigned + 1;
      assigned += count;
      log.accept(Unit.of(assigned, false, warc.gap(first, count, clock.instant())));
    }
  }

  /** An exchange that the capture took cannot be written. */
  void lost(long count) {
    lost.addAndGet(count);
  }

  void recorded(Draft draft) {
    if (draft.messages().stream().anyMatch(it -> it.state() == Body.State.NOT_RECORDED)) {
      bodiesDropped.incrementAndGet();
    }
  }

  long gapped() {
    return lost.get() + capture.rejected();
  }

  long bodiesDropped() {
    return bodiesDropped.get();
  }
}
