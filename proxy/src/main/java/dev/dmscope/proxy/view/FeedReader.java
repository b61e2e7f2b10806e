package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.CatalogueFailure;
import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.SessionCatalog.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber, on a thread of its own. */
final class FeedReader implements Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
  private static final int AT_ONCE = 64;

  private final FeedLog log;
  private final String run;
  private final FeedFilter filter;
  private final Consumer<FeedEvent> listener;
  private final Thread thread = new Thread(this::run, "dmscope-feed");
  private long number;
  private volatile boolean closed;
  private Runnable atEnd = () -> {};

  FeedReader(
      FeedLog log, String run, long number, FeedFilter filter, Consumer<FeedEvent> listener) {
    this.log = log;
    this.run = run;
    this.number = number;
    this.filter = filter;
    this.listener = listener;
    thread.setDaemon(true);
  }

  void start(Runnable whenOver) {
    atEnd = whenOver;
    thread.start();
  }

  private void run() {
    try {
      while (!closed && deliver()) {
        log.await(number);
      }
    } catch (InterruptedException e) {
      LOG.debug("A feed ends: its subscriber has gone");
    } catch (RuntimeException e) {
      // The edge to whatever listens: its failure must not reach the program.
      LOG.warn("A feed ends: {}", e.toString());
    } finally {
      atEnd.run();
    }
  }

  /** Tells all there is; false if some of it is gone and the reader cannot go on. */
  private boolean deliver() {
    try {
      return deliverAll();
    } catch (CatalogueFailure e) {
      LOG.info("A feed ends and is to be begun anew: {}", e.getMessage());
      reset();
      return false;
    }
  }

  private void reset() {
    listener.accept(new FeedEvent.Reset(cursor(log.last())));
  }

  private boolean deliverAll() {
    while (!closed) {
      Optional<List<FeedLog.Entry>> some = log.after(number, AT_ONCE);
      if (some.isEmpty()) {
        reset();
        return false;
      }
      if (some.get().isEmpty()) {
        return true;
      }
      for (FeedLog.Entry entry : some.get()) {
        if (!closed) {
          tell(entry);
        }
        number = entry.number();
      }
    }
    return false;
  }

  private void tell(FeedLog.Entry entry) {
    String cursor = cursor(entry.number());
    entry
        .message()
        .filter(row -> filter.takes(row, entry.applied()))
        .ifPresent(row -> listener.accept(new FeedEvent.Message(cursor, row)));
    entry
        .session()
        .filter(filter::takes)
        .ifPresent(row -> listener.accept(new FeedEvent.Session(cursor, row)));
  }

  private String cursor(long at) {
    return new FeedPosition(run, at).toString();
  }

  @Override
  public void close() {
    closed = true;
    if (Thread.currentThread() != thread) {
      thread.interrupt();
    }
  }
}
