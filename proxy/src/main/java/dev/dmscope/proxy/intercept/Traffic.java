package dev.dmscope.proxy.intercept;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;

/**
 * The exchanges that are running now. Looks at them twice a second, instead of setting a timer for
 * each: exchanges that stand still too long are ended, and devices that wait are watched, in case
 * they leave.
 */
final class Traffic {
  private static final long PERIOD_MILLIS = 500;

  private final Set<Forwarding> running = ConcurrentHashMap.newKeySet();
  private final Set<Handshake> handshakes = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /** A connection whose TLS is not up yet. */
  interface Handshake {
    /** Whether there is nothing more to look at: done, or given up. */
    boolean isOver(long nowNanos);
  }

  XnioExecutor.Key watch(XnioIoThread thread) {
    return thread.executeAtInterval(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    running.forEach(each -> each.thread().execute(() -> each.look(now)));
    handshakes.removeIf(each -> each.isOver(now));
  }

  void add(Handshake handshake) {
    handshakes.add(handshake);
  }

  void add(Forwarding forwarding) {
    running.add(forwarding);
  }

  void remove(Forwarding forwarding) {
    running.remove(forwarding);
    if (stopping) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  boolean isStopping() {
    return stopping;
  }

  /** Waits until nothing runs, but no longer than that; true if nothing does. */
  synchronized boolean drain(long millis) {
    stopping = true;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      for (long left = millis; !running.isEmpty() && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return running.isEmpty();
  }
}
