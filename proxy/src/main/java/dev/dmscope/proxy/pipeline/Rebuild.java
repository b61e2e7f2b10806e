package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.SearchIndex;
import java.io.IOException;
import java.util.List;

/** Makes catalogue and index anew from the recording, by the very steps that follow it live. */
public final class Rebuild {
  private Rebuild() {}

  /** Hears how far it is. */
  public interface Progress {
    /**
     * Called now and then.
     *
     * @param done exchanges so far
     * @param total exchanges of the recording
     */
    void at(long done, long total);
  }

  /**
   * Forgets and derives everything. No {@link Pipeline} may run on the same catalogue.
   *
   * @throws IOException if the recording cannot be opened
   */
  public static void run(
      Recording recording,
      Catalogue catalogue,
      SearchIndex index,
      List<? extends Rule> rules,
      Progress progress)
      throws IOException {
    catalogue.clear();
    index.clear();
    long total = recording.last();
    Indexing indexing = new Indexing(recording, catalogue, index);
    indexing.catchUp();
    Steps steps =
        new Steps(
            recording,
            catalogue,
            indexing,
            rules,
            batch -> progress.at(Math.min(batch.sequence(), total), total));
    recording.visit(
        1,
        recorded -> {
          steps.take(recorded);
          return recorded.sequence() < total;
        });
    steps.pass(total);
    steps.flush();
    while (indexing.isBehind() && indexing.catchUp()) {
      // each call takes a slice
    }
    catalogue.sync();
    progress.at(total, total);
  }
}
