package dev.dmscope.bench;

import dev.dmscope.analyzer.analysis.Analyzer;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Turn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decoded messages through the session model and all rules: the time is that of one message. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Analysis {
  private static final int MESSAGES = 1_200;

  /** Gets in each message of the server, each answered with a Status and a Results; 7 are 2 KB. */
  @Param({"1", "7", "100"})
  public int commands;

  private List<Turn> turns = List.of();

  @Setup
  public void setUp() {
    turns = Sessions.of(MESSAGES / 12, 6, commands);
  }

  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public int allRules() {
    return run(new Analyzer(AllRules.LIST));
  }

  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public int sessionsOnly() {
    return run(new Analyzer(List.of()));
  }

  private int run(Analyzer analyzer) {
    int found = 0;
    for (Turn turn : turns) {
      found += analyzer.accept(turn).sessions().size();
    }
    return found;
  }
}
