package dev.dmscope.proxy.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One opening of the index: the writer, what searches see, and how far each has come. */
final class OpenIndex implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final IndexFiles files;

  /** What has been handed to the writer. */
  private volatile long written;

  /** What searches see. */
  private volatile long visible;

  /** What survives a crash. */
  private volatile long kept;

  OpenIndex(IndexFiles files, IndexFiles.Opened opened) throws IOException {
    this.files = files;
    this.writer = opened.writer();
    this.searchers = new SearcherManager(writer, new SearcherFactory());
    written = opened.applied();
    visible = opened.applied();
    kept = opened.applied();
  }

  IndexWriter writer() {
    return writer;
  }

  SearcherManager searchers() {
    return searchers;
  }

  void wrote(long applied) {
    written = applied;
  }

  long written() {
    return written;
  }

  long visible() {
    return visible;
  }

  long kept() {
    return kept;
  }

  /** Lets searches see all that has been written. */
  void refresh() throws IOException {
    long before = written;
    searchers.maybeRefreshBlocking();
    visible = before;
  }

  /** Makes all that has been written survive a crash. */
  void commit() throws IOException {
    long before = written;
    if (before != kept || writer.hasUncommittedChanges()) {
      files.commit(writer, before);
      kept = before;
    }
  }

  /** Reads every byte that searches see. */
  void checkIntegrity() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        if (leaf.reader() instanceof CodecReader reader) {
          reader.checkIntegrity();
        }
      }
    } finally {
      searchers.release(searcher);
    }
  }

  /** Lets go of the files as far as that is possible. */
  void closeAfterFailure() {
    try {
      close();
    } catch (IOException | AlreadyClosedException e) {
      LOG.debug("Closing the search index after a failure: {}", e.toString());
    }
  }

  /** Lets go of the files; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    searchers.close();
    try {
      writer.rollback();
    } finally {
      writer.getDirectory().close();
    }
  }
}
