package dev.dmscope.bench;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A WBXML body to the whole tree with its byte ranges, and a bare walk over its tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class WbxmlDecoding {
  @Param({"8192", "65536", "1048576"})
  public int size;

  private byte[] body = {};

  @Setup
  public void setUp() {
    body = Messages.wbxml(size);
  }

  @Benchmark
  public Decoded tree() {
    return Codec.decode(body, Hints.NONE);
  }

  @Benchmark
  public long tokens() {
    return Limits.tokens(body);
  }
}
