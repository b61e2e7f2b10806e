package dev.dmscope.proxy.search;

import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the pipeline tells the index. One thread writes; a message that comes again under its id
 * takes the place of the one before.
 */
public interface SearchIndex {
  /**
   * Takes messages that are new or changed.
   *
   * @param appliedSequence the exchange up to which all is in the index afterwards; never less than
   *     before
   * @throws UncheckedIOException if it cannot be written; {@link #applied} then tells where to go
   *     on
   */
  void apply(List<IndexedMessage> changed, long appliedSequence);

  /** The exchange up to which all is kept for certain; 0 if nothing is. */
  long applied();

  /** Forgets everything. */
  void clear();
}
