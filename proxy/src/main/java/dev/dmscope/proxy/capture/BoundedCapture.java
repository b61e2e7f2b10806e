package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The queue between the I/O threads and the one recorder thread. It holds a bounded number of
 * bytes. When they are used up, bodies are dropped (their length is still counted), and when even
 * heads find no room, whole exchanges are only counted: see {@link #rejected}.
 *
 * <p>Taps copy, add to a lock-free queue and return. The recorder is woken by the end of an
 * exchange or by {@link #WAKE_BYTES} waiting, not by each event: waking costs more than copying.
 */
public final class BoundedCapture implements ExchangeSink {
  /** What waits at most by default, in bytes. */
  public static final long DEFAULT_BUDGET = 64L << 20;

  private static final long WAKE_BYTES = 256 << 10;

  /** What an open exchange costs besides its heads: its events and the recorder's notes on it. */
  private static final long PER_EXCHANGE = 1024;

  private final Budget budget;
  private final Queue<CaptureEvent> queue = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong unseenBytes = new AtomicLong();
  private volatile @Nullable Thread sleeper;
  private volatile boolean closed;

  public BoundedCapture(long budgetBytes) {
    this.budget = new Budget(budgetBytes);
  }

  @Override
  public ExchangeTap open(
      Instant at,
      String peer,
      String origin,
      TlsFacts device,
      String method,
      String target,
      String protocol,
      Headers headers) {
    long cost = PER_EXCHANGE + target.length() + sizeOf(headers);
    if (closed || !budget.takeForHead(cost)) {
      rejected.incrementAndGet();
      return RejectedTap.INSTANCE;
    }
    long id = ids.incrementAndGet();
    queue.add(
        new CaptureEvent.Opened(
            id, cost, at, peer, origin, device, method, target, protocol, headers));
    return new BoundedTap(this, id);
  }

  /** Takes the next event; null if none waits. For the recorder's thread. */
  public @Nullable CaptureEvent poll() {
    CaptureEvent event = queue.poll();
    if (event == null) {
      unseenBytes.set(0);
    }
    return event;
  }

  /**
   * Waits until there is something worth waking for, at most so long. For the recorder's thread.
   */
  public void await(long nanos) {
    sleeper = Thread.currentThread();
    if (queue.isEmpty()) {
      LockSupport.parkNanos(this, nanos);
    }
    sleeper = null;
  }

  /** Gives back what events cost, once their bytes are let go. */
  public void release(long cost) {
    budget.release(cost);
  }

  /** How full the queue is, with what the recorder still holds: from 0 to 1. */
  public double filled() {
    return budget.filled();
  }

  /** How many exchanges found no room so far. */
  public long rejected() {
    return rejected.get();
  }

  /** Takes no more exchanges: what comes now is rejected and counted. */
  public void close() {
    closed = true;
    wake();
  }

  boolean isClosed() {
    return closed;
  }

  boolean takeForPayload(long bytes) {
    return !closed && budget.takeForPayload(bytes);
  }

  boolean takeForHead(Headers headers) {
    return budget.takeForHead(sizeOf(headers));
  }

  void add(CaptureEvent event) {
    queue.add(event);
    if (event instanceof CaptureEvent.Finished
        || unseenBytes.addAndGet(event.cost()) > WAKE_BYTES) {
      wake();
    }
  }

  private void wake() {
    Thread waiting = sleeper;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  static long sizeOf(Headers headers) {
    long size = 0;
    for (Header field : headers.fields()) {
      size += 64L + field.name().length() + field.value().length();
    }
    return size;
  }
}
