package dev.dmscope.proxy.recording;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time record into a data directory. The system lifts it if we die. */
final class DataLock implements Closeable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws RecordingUnavailable if another process records there, or the directory cannot be
   *     written or locked
   */
  static DataLock take(Path data) throws RecordingUnavailable {
    FileChannel channel;
    try {
      OwnerOnly.createDirectories(data);
      channel = OwnerOnly.open(data.resolve("lock"), CREATE, WRITE);
    } catch (IOException e) {
      throw new RecordingUnavailable(
          "Cannot write to the data directory "
              + data
              + ": "
              + Disk.reason(e)
              + ". Make it writable for this user, or choose another with --data.",
          e);
    }
    try {
      if (tryLock(channel) != null) {
        return new DataLock(channel);
      }
    } catch (IOException e) {
      close(channel, e);
      throw new RecordingUnavailable(
          "Cannot lock "
              + data.resolve("lock")
              + ": "
              + Disk.reason(e)
              + ". The recording needs a disk with file locks; choose another with --data.",
          e);
    }
    RecordingUnavailable inUse =
        new RecordingUnavailable(
            "Another dmscope records into "
                + data
                + ". Stop it, or choose another directory with --data.");
    close(channel, inUse);
    throw inUse;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process holds it
    }
  }

  private static void close(FileChannel channel, IOException because) {
    try {
      channel.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
