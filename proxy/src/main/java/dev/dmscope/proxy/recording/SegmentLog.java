package dev.dmscope.proxy.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends units to segments, many at a time, and syncs them in groups. A file on which a write or a
 * sync has failed is never used again: a second sync may report success for bytes that are gone
 * (PostgreSQL learnt it in 2018). What was not synced is written again, to a new segment. For the
 * recorder's thread.
 */
final class SegmentLog {
  /** Bytes of one write at most. */
  private static final int BATCH = 1 << 20;

  /** A sidecar is written each time the segment has grown so much; a start reads less than that. */
  private static final long CHECKPOINT = 16 << 20;

  private final Path directory;
  private final Storage storage;
  private final WarcEncoder warc;
  private final InstantSource clock;
  private final Segments segments;
  private final LongConsumer readable;
  private final long segmentLimit;
  private final Deque<Unit> pending = new ArrayDeque<>();
  private final List<Unit> unsynced = new ArrayList<>();
  private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
  private @Nullable Active active;
  private int nextNumber;
  private long announced;
  private long settled;
  private long unsyncedBytes;
  private volatile long durable;

  /** The segment being written; {@code size} counts what was written whole. */
  private static final class Active {
    final Segment segment;
    final SegmentFile file;
    long size;
    long checkpoint;

    Active(Segment segment, SegmentFile file, long size) {
      this.segment = segment;
      this.file = file;
      this.size = size;
      this.checkpoint = size;
    }
  }

  /**
   * @param start what is there already
   * @param readable told the number of each exchange once it can be read
   */
  SegmentLog(
      RecordingFiles start,
      Storage storage,
      WarcEncoder warc,
      InstantSource clock,
      long segmentLimit,
      LongConsumer readable) {
    this.directory = start.directory();
    this.storage = storage;
    this.warc = warc;
    this.clock = clock;
    this.segments = start.segments();
    this.segmentLimit = segmentLimit;
    this.readable = readable;
    this.nextNumber = start.lastNumber() + 1;
    this.announced = start.settled();
    this.settled = start.settled();
    this.durable = start.settled();
  }

  void add(Unit unit) {
    pending.add(unit);
  }

  /** Bytes that are written and not synced. */
  long unsyncedBytes() {
    return unsyncedBytes;
  }

  long durable() {
    return durable;
  }

  /** Writes what was added. Exchanges can be read from then on. */
  void flush() throws IOException {
    while (!pending.isEmpty()) {
      Active to = active;
      if (to != null && to.size >= segmentLimit) {
        seal();
        to = null;
      }
      write(to == null ? create() : to);
    }
  }

  private void write(Active to) throws IOException {
    batch.reset();
    int from = unsynced.size();
    List<Place> places = new ArrayList<>();
    while (!pending.isEmpty() && batch.size() < BATCH) {
      Unit unit = pending.remove();
      unsynced.add(unit);
      Place place = new Place(to.segment.number(), Math.toIntExact(to.size + batch.size()));
      places.add(place);
      unit.placed().accept(place);
      batch.writeBytes(unit.bytes().get());
    }
    to.file.append(ByteBuffer.wrap(batch.toByteArray()));
    to.size += batch.size();
    segments.grew(batch.size());
    unsyncedBytes += batch.size();
    for (int i = 0; i < places.size(); i++) {
      written(unsynced.get(from + i), places.get(i), to.segment);
    }
  }

  private void written(Unit unit, Place place, Segment segment) {
    if (unit.readable()) {
      segment.index().add(unit.settles(), place.offset());
      if (segment.index().count() == 1) {
        segments.add(segment);
      }
    }
    settled = Math.max(settled, unit.settles());
    if (unit.settles() > announced) {
      announced = unit.settles();
      if (unit.readable()) {
        readable.accept(announced);
      }
    }
  }

  /** Returns once all that was flushed is on disk. */
  void sync() throws IOException {
    Active current = active;
    if (current == null || unsynced.isEmpty()) {
      return;
    }
    current.file.sync();
    unsynced.clear();
    unsyncedBytes = 0;
    durable = settled;
    if (current.size - current.checkpoint >= CHECKPOINT) {
      checkpoint(current);
    }
  }

  private void checkpoint(Active current) {
    current.checkpoint = current.size;
    try {
      new Sidecar(current.size, settled, current.segment.index()).write(current.segment.path());
    } catch (IOException e) {
      Log.noSidecar(current.segment.path(), e); // derived: the segment itself is well
    }
  }

  private void seal() throws IOException {
    Active current = active;
    if (current != null) {
      sync();
      checkpoint(current);
      active = null;
      current.file.close();
    }
  }

  private Active create() throws IOException {
    int number = nextNumber;
    Path path = Segment.path(directory, number);
    Active created =
        new Active(new Segment(number, path, new SegmentIndex()), storage.create(path), 0);
    nextNumber++;
    active = created;
    byte[] warcinfo = warc.warcinfo(path.getFileName().toString(), clock.instant());
    created.file.append(ByteBuffer.wrap(warcinfo));
    created.size = warcinfo.length;
    segments.grew(created.size);
    return created;
  }

  /**
   * Leaves the segment that failed and writes all that is not on disk for certain to a new one.
   *
   * @throws IOException if that does not work either; may be tried again
   */
  void recover() throws IOException {
    abandon();
    for (int i = unsynced.size() - 1; i >= 0; i--) {
      pending.addFirst(unsynced.get(i));
    }
    unsynced.clear();
    unsyncedBytes = 0;
    flush();
    sync();
  }

  /** Leaves a failed segment with its whole records only, as far as the disk lets us. */
  private void abandon() {
    Active failed = active;
    active = null;
    if (failed == null) {
      return;
    }
    try (SegmentFile file = failed.file) {
      file.truncate(failed.size);
      if (failed.size == 0) {
        Files.deleteIfExists(failed.segment.path());
        nextNumber = failed.segment.number();
      }
    } catch (IOException e) {
      // Nothing is lost by it: a torn tail is seen and passed over by the next start.
      Log.abandoned(failed.segment.path(), e);
    }
  }

  /** How many exchanges were added and have never been written. */
  long unwritten() {
    return pending.stream().filter(it -> it.readable() && it.settles() > announced).count()
        + unsynced.stream().filter(it -> it.readable() && it.settles() > announced).count();
  }

  /** Writes, syncs and closes; the next start finds nothing to repair. */
  void close() throws IOException {
    flush();
    seal();
  }
}
