package dev.dmscope.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Holds work on an input to what it may cost: 250 ms of CPU for each 64 KB of it, and an allocation
 * of 64 bytes for each byte of it and a megabyte. Both are counted for the thread, so that neither
 * the fuzzer nor other programs count.
 */
final class Cost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final double NANOS_PER_BYTE = 250e6 / (64 << 10);

  /** Below it, a collection or a compilation weighs more than the input. */
  private static final long ALWAYS_NANOS = 10_000_000;

  private static final long BYTES_PER_BYTE = 64;
  private static final long ALWAYS_BYTES = 1 << 20;

  /** The first time, classes are loaded; then the compiler takes its time. */
  private static final int ATTEMPTS = 12;

  private static double worstNanos;
  private static double worstBytes;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Cost::print));
  }

  private Cost() {}

  /** Does it, again if it cost too much; the last attempt decides. */
  static <T> T within(int length, String what, Supplier<T> work) {
    return within(length, BYTES_PER_BYTE, what, work);
  }

  /** For what shows much more than it reads: time counts, and sixteen times the allocation. */
  static <T> T view(int length, String what, Supplier<T> work) {
    return within(length, 16 * BYTES_PER_BYTE, what, work);
  }

  private static <T> T within(int length, long bytesPerByte, String what, Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
      long nanosBefore = THREADS.getCurrentThreadCpuTime();
      T done = work.get();
      long nanos = THREADS.getCurrentThreadCpuTime() - nanosBefore;
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
      boolean fast = nanos <= Math.max(ALWAYS_NANOS, NANOS_PER_BYTE * length);
      boolean small = bytes <= bytesPerByte * length + ALWAYS_BYTES;
      if (fast && small) {
        worstNanos = Math.max(worstNanos, (double) nanos / Math.max(length, 2560));
        worstBytes =
            Math.max(worstBytes, (double) Math.max(0, bytes - ALWAYS_BYTES) / Math.max(length, 1));
        return done;
      }
      if (attempt == ATTEMPTS) {
        throw new AssertionError(
            "%s of %d bytes took %d ms and allocated %d KB"
                .formatted(what, length, nanos / 1_000_000, bytes >> 10));
      }
    }
  }

  private static void print() {
    System.err.printf(
        "Dearest: %.0f ms for 64 KB, %.1f bytes allocated for each of the input beyond 1 MB%n",
        worstNanos * (64 << 10) / 1e6, worstBytes);
  }
}
