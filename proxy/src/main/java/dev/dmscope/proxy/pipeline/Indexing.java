package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.IndexedMessage;
import dev.dmscope.proxy.search.SearchIndex;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index in step with the catalogue. In step, it passes on what each batch brought;
 * behind, after a start or a failure, it catches up in slices from catalogue and recording, without
 * the analyzer. Whatever the index does, the catalogue goes on.
 */
final class Indexing {
  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
  private static final int SLICE = 100;

  /** Characters of text that are handed over at a time. */
  private static final long PORTION = 4_000_000;

  private final Recording recording;
  private final Catalogue catalogue;
  private final SearchIndex index;

  /** The exchange up to which all was handed to the index; -1 if that must be asked anew. */
  private long handed = -1;

  /** The exchange up to which the catalogue's batches have come by here. */
  private long seen;

  /** Messages handed over before that changed since. */
  private final Set<String> changed = new LinkedHashSet<>();

  Indexing(Recording recording, Catalogue catalogue, SearchIndex index) {
    this.recording = recording;
    this.catalogue = catalogue;
    this.index = index;
    this.seen = catalogue.applied();
  }

  /** Whether {@link #catchUp} has something to do. */
  boolean isBehind() {
    return handed < catalogue.applied() || !changed.isEmpty();
  }

  /** Hands over a batch that the catalogue has. */
  void take(Pending batch) {
    List<String> older = new ArrayList<>(0);
    List<IndexedMessage> documents = new ArrayList<>(batch.messages.size());
    for (MessageRow row : batch.messages.values()) {
      Content content = batch.contents.get(row.id());
      if (content == null) {
        older.add(row.id());
      } else {
        documents.add(content.with(row, batch.findings.getOrDefault(row.id(), List.of())));
      }
    }
    boolean inStep = handed >= seen && changed.isEmpty();
    seen = batch.sequence;
    if (!inStep) {
      changed.addAll(older);
      return;
    }
    try {
      hand(older, handed);
      handed = Math.max(handed, batch.sequence);
      index.apply(documents, handed);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  /** Brings the index a little nearer; says whether it could. */
  boolean catchUp() {
    try {
      if (handed < 0) {
        long kept = index.applied();
        if (kept > 0) {
          changed.addAll(catalogue.changedSince(kept));
        }
        handed = kept;
      }
      if (!changed.isEmpty()) {
        // Before it goes on: from where it stands then, a start would not look back at these.
        List<String> some = changed.stream().limit(2L * SLICE).toList();
        hand(some, handed);
        some.forEach(changed::remove);
        return true;
      }
      long to = Math.min(catalogue.applied(), handed + SLICE);
      List<String> ids = new ArrayList<>();
      for (long sequence = handed + 1; sequence <= to; sequence++) {
        ids.add(new MessageRef(sequence, Direction.TO_SERVER).toString());
        ids.add(new MessageRef(sequence, Direction.TO_DEVICE).toString());
      }
      long reached = Math.max(to, handed);
      hand(ids, reached);
      handed = reached;
      return true;
    } catch (RuntimeException e) {
      failed(e);
      return false;
    }
  }

  private void failed(RuntimeException e) {
    if (handed >= 0) {
      LOG.warn("The search index falls behind: {}", e.toString());
    }
    handed = -1;
  }

  /**
   * Hands messages over, made anew. Some may be long, so not all are held at once.
   *
   * @param reached the exchange up to which all is in the index afterwards
   */
  private void hand(List<String> ids, long reached) {
    Map<String, List<FindingView>> findings = new HashMap<>();
    for (FindingView finding : catalogue.findingsOf(ids)) {
      findings.computeIfAbsent(finding.message(), m -> new ArrayList<>()).add(finding);
    }
    List<IndexedMessage> documents = new ArrayList<>();
    long held = 0;
    Optional<Reading> reading = Optional.empty();
    for (MessageRow row : catalogue.messages(ids)) {
      if (reading.filter(r -> r.turn().sequence() == row.seq()).isEmpty()) {
        reading = reading(row.seq());
      }
      Direction direction = MessageRef.parse(row.id()).direction();
      Content content = reading.map(r -> r.content(direction)).orElse(Content.NONE);
      documents.add(content.with(row, findings.getOrDefault(row.id(), List.of())));
      held += content.text().length();
      if (held > PORTION || documents.size() == 2 * SLICE) {
        index.apply(documents, handed);
        documents = new ArrayList<>();
        held = 0;
      }
    }
    index.apply(documents, reached);
  }

  private Optional<Reading> reading(long sequence) {
    try {
      Optional<Recorded> recorded = recording.read(sequence);
      return recorded.map(Reading::of);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("Exchange {} could not be read for the index: {}", sequence, e.toString());
      return Optional.empty();
    }
  }
}
