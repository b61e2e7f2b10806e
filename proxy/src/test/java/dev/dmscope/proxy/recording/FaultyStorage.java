package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A disk that runs full, fails to sync, or hangs, when told to. */
final class FaultyStorage implements Storage {
  private final Storage disk = new DiskStorage();
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger syncFaults = new AtomicInteger();
  private final Semaphore gate = new Semaphore(1);

  final AtomicInteger failures = new AtomicInteger();
  final AtomicInteger usedAfterFailure = new AtomicInteger();

  /** From now on so many bytes fit. */
  void roomFor(long bytes) {
    room.set(bytes);
  }

  /** So many of the next syncs fail. */
  void failSyncs(int count) {
    syncFaults.set(count);
  }

  /** Lets each write wait until {@link #goOn}. */
  void hang() {
    gate.acquireUninterruptibly();
  }

  void goOn() {
    gate.release();
  }

  @Override
  public SegmentFile create(Path path) throws IOException {
    return new FaultyFile(disk.create(path));
  }

  private final class FaultyFile implements SegmentFile {
    private final SegmentFile file;
    private boolean failed;

    FaultyFile(SegmentFile file) {
      this.file = file;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      gate.acquireUninterruptibly();
      gate.release();
      noteUse();
      long left = room.addAndGet(-bytes.remaining());
      if (left < 0) {
        int fits = (int) Math.max(0, bytes.remaining() + left);
        room.set(0);
        file.append(bytes.slice(bytes.position(), fits)); // a short write, as disks do it
        fail("No space left on device");
      }
      file.append(bytes);
    }

    @Override
    public void sync() throws IOException {
      noteUse();
      if (syncFaults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        fail("Input/output error");
      }
      file.sync();
    }

    private void noteUse() {
      if (failed) {
        usedAfterFailure.incrementAndGet();
      }
    }

    private void fail(String why) throws IOException {
      failed = true;
      failures.incrementAndGet();
      throw new IOException(why);
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
