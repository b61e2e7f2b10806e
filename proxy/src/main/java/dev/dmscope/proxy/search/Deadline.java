package dev.dmscope.proxy.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** Ends a search that takes too long, or whose asker has gone. */
final class Deadline implements QueryTimeout {
  private final long end;

  Deadline(Duration limit) {
    end = System.nanoTime() + limit.toNanos();
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
  }
}
