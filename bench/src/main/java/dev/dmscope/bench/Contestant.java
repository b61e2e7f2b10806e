package dev.dmscope.bench;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/** One way to read one body, and what it took in each round, in nanoseconds of CPU per byte. */
final class Contestant {
  private final String name;
  private final int bytes;
  private final Round round;
  private double[] taken = {};

  /** Takes its turn for about so many nanoseconds of CPU time; gives nanoseconds per byte. */
  interface Round {
    double run(long nanos) throws Exception;
  }

  Contestant(String name, byte[] body, ToLongFunction<byte[]> task) {
    this(
        name,
        body.length,
        nanos -> CpuTime.perRun(() -> task.applyAsLong(body), nanos) / body.length);
  }

  Contestant(String name, int bytes, Round round) {
    this.name = name;
    this.bytes = bytes;
    this.round = round;
  }

  void run(long nanos, boolean counts) throws Exception {
    double result = round.run(nanos);
    if (counts) {
      taken = Arrays.copyOf(taken, taken.length + 1);
      taken[taken.length - 1] = result;
    }
  }

  String name() {
    return name;
  }

  /** The median of the rounds, in nanoseconds of CPU per byte. */
  double perByte() {
    double[] sorted = taken.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    double[] sorted = taken.clone();
    Arrays.sort(sorted);
    return String.format(
        "%-28s %8d bytes %8.3f ns/byte (%.3f to %.3f) %7.0f MB/s",
        name, bytes, perByte(), sorted[0], sorted[sorted.length - 1], 1000 / perByte());
  }
}
