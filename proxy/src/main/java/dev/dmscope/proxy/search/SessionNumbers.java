package dev.dmscope.proxy.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the sessions of all hits. */
final class SessionNumbers extends SimpleCollector {
  private long[] numbers = new long[64];
  private int count;
  private @Nullable NumericDocValues sessions;

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    sessions = context.reader().getNumericDocValues(MessageDocument.SESSION);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (sessions == null || !sessions.advanceExact(doc)) {
      return;
    }
    long number = sessions.longValue();
    // Messages of one session mostly stand together.
    if (count > 0 && numbers[count - 1] == number) {
      return;
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count++] = number;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private LongStream all() {
    return Arrays.stream(numbers, 0, count);
  }

  /** Joins the numbers of all collectors. */
  static final class Manager implements CollectorManager<SessionNumbers, FoundSessions> {
    @Override
    public SessionNumbers newCollector() {
      return new SessionNumbers();
    }

    @Override
    public FoundSessions reduce(Collection<SessionNumbers> collectors) {
      return FoundSessions.of(collectors.stream().flatMapToLong(SessionNumbers::all));
    }
  }
}
