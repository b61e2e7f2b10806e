package dev.dmscope.proxy.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The index's folder. An index that is damaged, of another recorder, or of another schema is thrown
 * away and begun anew: all of it can be derived again.
 */
final class IndexFiles {
  /** Newest first, so that a search for the newest can stop early. */
  static final Sort NEWEST_FIRST =
      new Sort(new SortField(MessageDocument.ORDER, SortField.Type.LONG, true));

  private static final String APPLIED = "applied";
  private static final String SCHEMA = "schema";
  private static final String RECORDER = "recorder";

  /** Stands in the folder only while no one writes and the last writer ended properly. */
  private static final String CLEAN = "clean";

  private static final double BUFFER_MB = 32;

  private final Path folder;
  private final String recorder;

  IndexFiles(Path folder, String recorder) {
    this.folder = folder;
    this.recorder = recorder;
  }

  /**
   * An open writer.
   *
   * @param applied what its last commit holds
   * @param unclean whether the writer before it did not end properly
   */
  record Opened(IndexWriter writer, long applied, boolean unclean) {}

  Opened open() throws IOException {
    Files.createDirectories(folder);
    boolean clean = Files.deleteIfExists(folder.resolve(CLEAN));
    Directory directory = FSDirectory.open(folder);
    try {
      if (DirectoryReader.indexExists(directory)) {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        if (isOurs(data)) {
          IndexWriter writer = new IndexWriter(directory, config(OpenMode.APPEND));
          return new Opened(writer, Long.parseLong(data.get(APPLIED)), !clean);
        }
      }
    } catch (LockObtainFailedException inUse) {
      directory.close();
      throw inUse;
    } catch (IOException | RuntimeException damaged) {
      // Whatever a damaged file makes Lucene throw, the answer is the same: begin anew.
      directory.close();
      return create();
    }
    directory.close();
    return create();
  }

  /** Begins anew, whatever is there. */
  Opened create() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME)) {
          Files.deleteIfExists(file);
        }
      }
    }
    IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config(OpenMode.CREATE));
    commit(writer, 0);
    return new Opened(writer, 0, false);
  }

  void commit(IndexWriter writer, long applied) throws IOException {
    writer.setLiveCommitData(
        Map.of(
                APPLIED, Long.toString(applied),
                SCHEMA, Integer.toString(MessageDocument.SCHEMA),
                RECORDER, recorder)
            .entrySet());
    writer.commit();
  }

  void markClean() throws IOException {
    Files.write(folder.resolve(CLEAN), new byte[0]);
  }

  /** Whether the failure says that files are damaged or gone, rather than that a disk is full. */
  static boolean isDamage(@Nullable Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CorruptIndexException
          || at instanceof EOFException
          || at instanceof NoSuchFileException
          || at instanceof FileNotFoundException) {
        return true;
      }
    }
    return false;
  }

  private boolean isOurs(Map<String, String> data) {
    return recorder.equals(data.get(RECORDER))
        && Integer.toString(MessageDocument.SCHEMA).equals(data.get(SCHEMA))
        && data.getOrDefault(APPLIED, "").matches("[0-9]{1,18}");
  }

  private static IndexWriterConfig config(OpenMode mode) {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(4, 1);
    return new IndexWriterConfig()
        .setOpenMode(mode)
        .setIndexSort(NEWEST_FIRST)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }
}
