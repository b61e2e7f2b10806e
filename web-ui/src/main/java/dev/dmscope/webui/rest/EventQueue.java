package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.FeedEvent;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Events on their way to one browser. When it is full the browser has fallen behind: the rest is
 * dropped, and after what was kept comes a reset, upon which the browser pages anew.
 */
final class EventQueue {
  private static final int CAPACITY = 1024;

  private final BlockingQueue<FeedEvent> events = new ArrayBlockingQueue<>(CAPACITY + 1);
  private boolean reset;

  /** Never blocks. */
  synchronized void offer(FeedEvent event) {
    if (reset) {
      return;
    }
    boolean full = events.size() >= CAPACITY;
    reset = full || event instanceof FeedEvent.Reset;
    events.add(full ? new FeedEvent.Reset(event.cursor()) : event);
  }

  /** The next event; empty if none came in time. */
  Optional<FeedEvent> poll(long nanos) throws InterruptedException {
    return Optional.ofNullable(events.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS));
  }

  boolean isEmpty() {
    return events.isEmpty();
  }
}
