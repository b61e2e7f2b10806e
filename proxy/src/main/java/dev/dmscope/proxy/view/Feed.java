package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.pipeline.Applied;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.SessionCatalog.Subscription;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What is new, to whoever wants to know. All subscribers read from one log of the newest events,
 * each at its own pace on a thread of its own: none can hold up another, or the pipeline. Whom the
 * log has outrun is told to page anew.
 */
final class Feed implements AutoCloseable {
  private static final int CAPACITY = 4096;

  private final FeedLog log = new FeedLog(CAPACITY);
  private final String run = run();
  private final Catalogue catalogue;
  private final Contents contents;
  private final Set<FeedReader> readers = ConcurrentHashMap.newKeySet();

  Feed(Catalogue catalogue, Contents contents) {
    this.catalogue = catalogue;
    this.contents = contents;
  }

  private static String run() {
    byte[] name = new byte[6];
    new SecureRandom().nextBytes(name);
    return HexFormat.of().formatHex(name);
  }

  /** Takes a batch; returns at once. */
  void add(Applied batch) {
    log.add(batch.sequence(), batch.messages(), batch.sessions());
  }

  /** The place of now. Taken before the catalogue is asked, nothing is missed. */
  String now() {
    return new FeedPosition(run, log.last()).toString();
  }

  /** The place from where nothing is missed that an index of that state may not hold. */
  String since(long applied) {
    return new FeedPosition(run, log.before(applied)).toString();
  }

  Subscription subscribe(Query query, Optional<String> cursor, Consumer<FeedEvent> listener) {
    FeedPosition at =
        cursor.map(FeedPosition::parse).orElseGet(() -> new FeedPosition(run, log.last()));
    // Numbers of another run mean nothing here: none is that high, so the reader is told to reset.
    long number = at.run().equals(run) ? at.number() : Long.MAX_VALUE - 1;
    FeedFilter filter = new FeedFilter(query, catalogue, contents);
    FeedReader reader = new FeedReader(log, run, number, filter, listener);
    readers.add(reader);
    reader.start(() -> readers.remove(reader));
    return reader;
  }

  @Override
  public void close() {
    List.copyOf(readers).forEach(FeedReader::close);
  }
}
