package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.analysis.Analyzer;
import dev.dmscope.analyzer.analysis.Changes;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.Limits;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.CatalogueFailure;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.webui.api.MessageRow;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes recorded exchanges one by one through analysis into catalogue and index. Live and rebuild
 * are these same steps. Not safe for threads, starts no thread, reads no clock.
 */
final class Steps {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  /** How many exchanges a start looks at again at most: a few seconds. */
  private static final int MOST_RESUMED = 20_000;

  private final Recording recording;
  private final Catalogue catalogue;
  private final Indexing indexing;
  private final Consumer<Applied> listener;
  private final Analyzer analyzer;
  private final Known known;
  private Pending pending = new Pending();

  /** Goes on where the catalogue stands; reads its sessions that may go on once more. */
  Steps(
      Recording recording,
      Catalogue catalogue,
      Indexing indexing,
      List<? extends Rule> rules,
      Consumer<Applied> listener) {
    this.recording = recording;
    this.catalogue = catalogue;
    this.indexing = indexing;
    this.listener = listener;
    this.analyzer = new Analyzer(rules);
    this.known = new Known(catalogue);
    pending.sequence = catalogue.applied();
    resume();
  }

  /**
   * Shows the analyzer again what it must know to go on. What it says to that is in the catalogue
   * already; should it say more than it could before, it says it again at its next tick.
   */
  private void resume() {
    List<MessageRow> newest = catalogue.messagesBefore(Optional.empty(), 1);
    if (newest.isEmpty()) {
      return;
    }
    Instant since = newest.get(0).at().minus(Limits.DEFAULT.linger());
    for (long sequence : catalogue.resumable(since, MOST_RESUMED)) {
      try {
        recording
            .read(sequence)
            .ifPresent(recorded -> analyzer.accept(Turn.of(sequence, recorded.exchange())));
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        LOG.warn("Exchange {} could not be read again: {}", sequence, e.toString());
      }
    }
  }

  /** The exchange taken last. */
  long sequence() {
    return pending.sequence;
  }

  /** Whether something waits for {@link #flush}. */
  boolean isPending() {
    return pending.hasRows() || pending.sequence > catalogue.applied();
  }

  /** Takes the next exchange. */
  void take(Recorded recorded) {
    Pending fresh = new Pending();
    try {
      Reading reading = Reading.of(recorded);
      Changes changes = analyzer.accept(reading.turn());
      reading.into(fresh, changes.sessions());
      judge(changes, fresh);
    } catch (CatalogueFailure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The edge between what peers send and what must go on: one exchange may break the decoder
      // or the analysis, and costs no more than its own rows.
      LOG.warn("Exchange {} could not be analysed", recorded.sequence(), e);
      fresh = Reading.broken(recorded, e);
    }
    pending.add(fresh);
    pending.sequence = recorded.sequence();
    if (pending.isFull()) {
      flush();
    }
  }

  /** There is nothing up to that exchange. */
  void pass(long sequence) {
    pending.sequence = Math.max(pending.sequence, sequence);
  }

  /** Lets time pass. */
  void tick(Instant now) {
    Changes changes = analyzer.tick(now);
    if (!changes.isEmpty()) {
      Pending fresh = new Pending();
      judge(changes, fresh);
      pending.add(fresh);
    }
  }

  private void judge(Changes changes, Pending fresh) {
    Judged judged = new Judged(known, fresh, pending);
    changes.sessions().forEach(judged::take);
    judged.takeAcross(changes);
  }

  /** Brings all that was taken into the catalogue, then to the index and the listener. */
  void flush() {
    if (!isPending()) {
      return;
    }
    Pending batch = pending;
    catalogue.apply(batch.batch());
    known.stored(batch);
    pending = new Pending();
    pending.sequence = batch.sequence;
    indexing.take(batch);
    if (batch.hasRows()) {
      listener.accept(
          new Applied(
              batch.sequence,
              new ArrayList<>(batch.messages.values()),
              new ArrayList<>(batch.sessions.values())));
    }
  }
}
