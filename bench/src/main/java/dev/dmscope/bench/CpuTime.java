package dev.dmscope.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Measures by the CPU time of the process, collector included: others on the machine disturb less.
 */
final class CpuTime {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static volatile long sink;

  private CpuTime() {}

  /** Runs the task again and again for so many nanoseconds; gives nanoseconds per run. */
  static double perRun(LongSupplier task, long nanos) {
    long begun = PROCESS.getProcessCpuTime();
    long runs = 0;
    long taken;
    long seen = 0;
    do {
      for (int i = 0; i < 8; i++) {
        seen += task.getAsLong();
      }
      runs += 8;
      taken = PROCESS.getProcessCpuTime() - begun;
    } while (taken < nanos);
    sink = seen;
    return (double) taken / runs;
  }

  /** What the last task gave: keeps the compiler from leaving it out. */
  static long last() {
    return sink;
  }
}
