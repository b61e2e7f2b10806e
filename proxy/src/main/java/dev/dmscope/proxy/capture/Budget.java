package dev.dmscope.proxy.capture;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes that may wait for the recorder. Payloads may take seven eighths of them; the rest is for
 * heads, so that a slow disk costs bodies first and whole exchanges last.
 */
final class Budget {
  private final long total;
  private final long forPayloads;
  private final AtomicLong used = new AtomicLong();

  Budget(long total) {
    if (total < 1) {
      throw new IllegalArgumentException("A budget of " + total + " bytes");
    }
    this.total = total;
    this.forPayloads = total - total / 8;
  }

  boolean takeForPayload(long bytes) {
    return take(bytes, forPayloads);
  }

  boolean takeForHead(long bytes) {
    return take(bytes, total);
  }

  private boolean take(long bytes, long limit) {
    long now = used.get();
    while (now + bytes <= limit) {
      if (used.compareAndSet(now, now + bytes)) {
        return true;
      }
      now = used.get();
    }
    return false;
  }

  void release(long bytes) {
    used.addAndGet(-bytes);
  }

  /** How full, from 0 to 1. */
  double filled() {
    return (double) used.get() / total;
  }
}
