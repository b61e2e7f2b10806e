package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.CatalogueFailure;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.SearchIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the recording on a thread of its own. It only reads: the recorder never waits for it, and
 * whatever fails here is tried again from where the catalogue stands.
 */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final long BATCH_NANOS = Duration.ofMillis(50).toNanos();
  private static final long TICK_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

  /** This far behind, the recording is read in one sweep. */
  private static final int SWEEP = 100;

  private final Recording recording;
  private final Catalogue catalogue;
  private final SearchIndex index;
  private final List<? extends Rule> rules;
  private final Clock clock;
  private final List<Consumer<Applied>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::run, "dmscope-pipeline");
  private volatile boolean closed;
  private volatile long applied;
  private volatile String trouble = "";

  /** Owns none of its parts: whoever made them closes them, after {@link #close}. */
  public Pipeline(
      Recording recording,
      Catalogue catalogue,
      SearchIndex index,
      List<? extends Rule> rules,
      Clock clock) {
    this.recording = recording;
    this.catalogue = catalogue;
    this.index = index;
    this.rules = List.copyOf(rules);
    this.clock = clock;
    this.applied = catalogue.applied();
    thread.setDaemon(true);
  }

  /** Begins to follow the recording. */
  public void start() {
    recording.onRecorded(sequence -> LockSupport.unpark(thread));
    thread.start();
  }

  /** Calls the listener with each batch, on the pipeline's thread: it must not block. */
  public void onApplied(Consumer<Applied> listener) {
    listeners.add(listener);
  }

  /** How many recorded exchanges are not in the catalogue yet. */
  public long lag() {
    return Math.max(0, recording.last() - applied);
  }

  /** What is wrong now; empty if nothing is. */
  public Optional<String> trouble() {
    return Optional.of(trouble).filter(text -> !text.isEmpty());
  }

  private void run() {
    long pause = 0;
    while (!closed) {
      try {
        if (pause > 0) {
          catalogue.recover();
        }
        follow();
        return;
      } catch (CatalogueFailure e) {
        LOG.warn("{}. Trying again.", e.getMessage());
        pause = failed(pause, Objects.requireNonNullElse(e.getMessage(), e.toString()));
      } catch (RuntimeException | Error e) {
        LOG.error("The pipeline stumbled after exchange {}. Trying again.", applied, e);
        pause = failed(pause, "Analysis stopped after exchange " + applied + ": " + e);
      }
      sleep(pause);
    }
  }

  /**
   * Says what is wrong. Gives how long to wait: longer each time, unless all was well meanwhile.
   */
  private long failed(long pause, String why) {
    boolean again = !trouble.isEmpty();
    trouble = why;
    return again ? Math.min(2 * pause, LONGEST_PAUSE_NANOS) : TICK_NANOS;
  }

  /** A parked thread may wake early: it does when an exchange comes. */
  private void sleep(long nanos) {
    long until = System.nanoTime() + nanos;
    for (long left = nanos; left > 0 && !closed; left = until - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }

  private void follow() {
    Indexing indexing = new Indexing(recording, catalogue, index);
    Steps steps = new Steps(recording, catalogue, indexing, rules, this::publish);
    applied = catalogue.applied();
    long ticked = System.nanoTime() - TICK_NANOS;
    boolean indexFails = false;
    while (!closed) {
      boolean took = takeNew(steps);
      long now = System.nanoTime();
      if (now - ticked >= TICK_NANOS) {
        ticked = now;
        indexFails = false;
        if (steps.sequence() >= recording.last()) {
          steps.tick(clock.instant());
          flush(steps);
        }
        catalogue.sync();
        trouble = "";
      }
      if (!indexFails && indexing.isBehind()) {
        indexFails = !indexing.catchUp();
      } else if (!took) {
        LockSupport.parkNanos(this, TICK_NANOS - (System.nanoTime() - ticked));
      }
    }
    flush(steps);
  }

  /** Takes what has come, and gives what comes close behind the chance to share its batch. */
  private boolean takeNew(Steps steps) {
    if (steps.sequence() >= recording.last()) {
      return false;
    }
    long until = System.nanoTime() + BATCH_NANOS;
    long left = BATCH_NANOS;
    while (left > 0 && !closed) {
      if (steps.sequence() >= recording.last()) {
        LockSupport.parkNanos(this, left);
      } else {
        read(steps, until);
      }
      left = until - System.nanoTime();
    }
    flush(steps);
    return true;
  }

  private void read(Steps steps, long until) {
    long last = recording.last();
    try {
      if (last - steps.sequence() > SWEEP) {
        sweep(steps, until, last);
      } else {
        long next = steps.sequence() + 1;
        Optional<Recorded> recorded = recording.read(next);
        recorded.ifPresent(steps::take);
        steps.pass(next);
      }
    } catch (IOException e) {
      long lost = steps.sequence() + 1;
      LOG.warn("Exchange {} cannot be read and is passed over: {}", lost, e.toString());
      steps.pass(lost);
    }
  }

  private void sweep(Steps steps, long until, long last) throws IOException {
    boolean[] whole = {true};
    recording.visit(
        steps.sequence() + 1,
        recorded -> {
          steps.take(recorded);
          whole[0] = !closed && System.nanoTime() < until + TICK_NANOS;
          return whole[0];
        });
    if (whole[0]) {
      steps.pass(last);
    }
  }

  private void flush(Steps steps) {
    steps.flush();
    applied = steps.sequence();
  }

  private void publish(Applied batch) {
    applied = batch.sequence();
    for (Consumer<Applied> listener : listeners) {
      try {
        listener.accept(batch);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed at exchange {}", batch.sequence(), e);
      }
    }
  }

  /** Stops after the batch at hand; what was taken is in the catalogue then. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
