package dev.dmscope.proxy.search;

import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.QueryProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in a folder of its own, by Lucene. Searches see what was applied within a second; a
 * crash loses at most the last five seconds or 50,000 messages, which are then applied again.
 *
 * <p>A damaged index is begun anew: at the opening at once; while running, the next {@link #apply}
 * fails and {@link #applied} is 0.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
  private static final Duration REFRESH = Duration.ofMillis(500);
  private static final Duration COMMIT = Duration.ofSeconds(5);
  private static final int COMMIT_AFTER = 50_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final IndexFiles files;
  private final ScheduledExecutorService keeper = Executors.newScheduledThreadPool(1, Keeper::new);

  /** Held for writing while the index is exchanged for another. */
  private final ReadWriteLock exchange = new ReentrantReadWriteLock();

  private OpenIndex index;
  private volatile boolean begunAnew;
  private boolean closed;
  private int uncommitted;

  private LuceneIndex(IndexFiles files, OpenIndex index) {
    this.files = files;
    this.index = index;
  }

  /**
   * Opens the index in that folder, or begins one.
   *
   * @param recorder whose recording it is derived from
   * @throws UncheckedIOException if the folder cannot be written, or another program has it open
   */
  public static LuceneIndex open(Path folder, String recorder) {
    IndexFiles files = new IndexFiles(folder, recorder);
    try {
      IndexFiles.Opened opened = files.open();
      LuceneIndex index = new LuceneIndex(files, new OpenIndex(files, opened));
      index.keep(REFRESH, OpenIndex::refresh);
      index.keep(COMMIT, OpenIndex::commit);
      if (opened.unclean()) {
        index.keeper.execute(() -> index.care(OpenIndex::checkIntegrity));
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the search index in " + folder, e);
    }
  }

  @Override
  public void apply(List<IndexedMessage> changed, long appliedSequence) {
    if (begunAnew) {
      begunAnew = false;
      throw new UncheckedIOException(new IOException("The search index was begun anew"));
    }
    use(
        open -> {
          for (IndexedMessage message : changed) {
            open.writer()
                .updateDocument(
                    MessageDocument.id(message.row().id()), MessageDocument.of(message));
          }
          open.wrote(appliedSequence);
          uncommitted += changed.size();
          if (uncommitted >= COMMIT_AFTER) {
            open.commit();
            uncommitted = 0;
          }
          return appliedSequence;
        });
  }

  @Override
  public long applied() {
    return use(OpenIndex::kept);
  }

  /** The exchange up to which searches see all. */
  public long visible() {
    return use(OpenIndex::visible);
  }

  /** Lets searches see all that was applied, now. */
  public void refresh() {
    care(OpenIndex::refresh);
  }

  /** Makes all that was applied survive a crash, now. */
  public void commit() {
    care(OpenIndex::commit);
  }

  @Override
  public void clear() {
    exchange.writeLock().lock();
    try {
      index.close();
      index = new OpenIndex(files, files.create());
      begunAnew = false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot begin the search index anew", e);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  /**
   * The messages that fit, newest first.
   *
   * @param before id of the last message of the page before; empty for the newest
   * @throws QueryProblem if the search takes too long
   * @throws UncheckedIOException if the index is damaged; it is then begun anew
   */
  public Found find(Query query, Optional<String> before, int limit, OpenSessions open) {
    return use(found -> new IndexSearch(found, open, PATIENCE).find(query, before, limit));
  }

  /**
   * The sessions of the messages that fit.
   *
   * @throws QueryProblem if the search takes too long
   * @throws UncheckedIOException if the index is damaged; it is then begun anew
   */
  public FoundSessions sessions(Query query, OpenSessions open) {
    return use(found -> new IndexSearch(found, open, PATIENCE).sessions(query));
  }

  @Override
  public void close() {
    // Not by interrupt: that would close the files under a commit.
    keeper.shutdown();
    exchange.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        index.commit();
        index.close();
        files.markClean();
      }
    } catch (IOException | AlreadyClosedException e) {
      LOG.warn("The search index was not closed properly and will be checked: {}", e.toString());
    } finally {
      exchange.writeLock().unlock();
    }
  }

  private interface Use<T> {
    T of(OpenIndex index) throws IOException;
  }

  private interface Care {
    void take(OpenIndex index) throws IOException;
  }

  private <T> T use(Use<T> use) {
    OpenIndex failed;
    Exception failure;
    exchange.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The search index is closed");
      }
      return use.of(index);
    } catch (IOException | AlreadyClosedException e) {
      failed = index; // still the same: it is exchanged under the other lock only
      failure = e;
    } finally {
      exchange.readLock().unlock();
    }
    replace(failed, failure);
    throw new UncheckedIOException(new IOException("The search index failed", failure));
  }

  /** Opens the index again after a failure; if it is damaged, begins it anew. */
  private void replace(OpenIndex failed, Exception failure) {
    exchange.writeLock().lock();
    try {
      if (index == failed && !closed) {
        LOG.warn("The search index failed and is opened again: {}", failure.toString());
        begunAnew = true;
        failed.closeAfterFailure();
        index = new OpenIndex(files, IndexFiles.isDamage(failure) ? files.create() : files.open());
      }
    } catch (IOException e) {
      // The next use fails too and tries again.
      LOG.warn("The search index cannot be opened again yet: {}", e.toString());
    } finally {
      exchange.writeLock().unlock();
    }
  }

  private void keep(Duration period, Care care) {
    var unused =
        keeper.scheduleWithFixedDelay(
            () -> care(care), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void care(Care care) {
    try {
      use(
          open -> {
            care.take(open);
            return open;
          });
    } catch (UncheckedIOException | IllegalStateException e) {
      LOG.debug("Care of the search index: {}", e.toString());
    }
  }

  private static final class Keeper extends Thread {
    Keeper(Runnable task) {
      super(task, "dmscope-index");
      setDaemon(true);
    }
  }
}
