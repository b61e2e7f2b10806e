package dev.dmscope.proxy.pipeline;

import dev.dmscope.proxy.search.IndexedMessage;
import dev.dmscope.proxy.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the documents as they were handed over. */
final class MapIndex implements SearchIndex {
  final Map<String, IndexedMessage> documents = new ConcurrentHashMap<>();
  volatile boolean broken;

  /** How many messages came at a time at most. */
  volatile int largest;

  private volatile long applied;

  @Override
  public void apply(List<IndexedMessage> changed, long appliedSequence) {
    if (broken) {
      throw new UncheckedIOException(new IOException("disk full"));
    }
    if (appliedSequence < applied) {
      throw new IllegalArgumentException(appliedSequence + " after " + applied);
    }
    largest = Math.max(largest, changed.size());
    changed.forEach(document -> documents.put(document.row().id(), document));
    applied = appliedSequence;
  }

  @Override
  public long applied() {
    return applied;
  }

  @Override
  public void clear() {
    documents.clear();
    applied = 0;
  }
}
