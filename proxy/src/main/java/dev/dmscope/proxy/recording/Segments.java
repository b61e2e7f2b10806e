package dev.dmscope.proxy.recording;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which segment has which exchanges. Where two have the same number, because a disk failed and the
 * exchange was written again, the newer segment counts. Safe for threads.
 */
final class Segments {
  private final Path directory;
  private final AtomicLong bytes = new AtomicLong();
  private final ConcurrentSkipListMap<Long, Segment> byFirst = new ConcurrentSkipListMap<>();

  Segments(Path directory) {
    this.directory = directory;
  }

  /** Adds a segment that has at least one exchange; again if it has already been added. */
  void add(Segment segment) {
    byFirst.put(segment.index().first(), segment);
  }

  /** The file of a segment, whether it is still there or not. */
  Path path(int number) {
    return Segment.path(directory, number);
  }

  /** Where an exchange begins; empty if no segment has it. */
  Optional<Place> find(long sequence) {
    Map.Entry<Long, Segment> entry = byFirst.floorEntry(sequence);
    if (entry == null) {
      return Optional.empty();
    }
    int offset = entry.getValue().index().offset(sequence);
    return offset < 0
        ? Optional.empty()
        : Optional.of(new Place(entry.getValue().number(), offset));
  }

  /** The first number from {@code sequence} on that some segment has; -1 if there is none. */
  long ceiling(long sequence) {
    Map.Entry<Long, Segment> entry = byFirst.floorEntry(sequence);
    if (entry == null) {
      entry = byFirst.ceilingEntry(sequence);
    }
    while (entry != null) {
      Map.Entry<Long, Segment> next = byFirst.higherEntry(entry.getKey());
      long found = entry.getValue().index().ceiling(sequence);
      if (found >= 0 && (next == null || found < next.getKey())) {
        return found;
      }
      entry = next;
    }
    return -1;
  }

  /** The highest number that can be read; 0 if there is none. */
  long last() {
    Map.Entry<Long, Segment> entry = byFirst.lastEntry();
    return entry == null ? 0 : entry.getValue().index().last();
  }

  /** A segment has grown by so many bytes. */
  void grew(long more) {
    bytes.addAndGet(more);
  }

  /** Bytes of all segments. */
  long bytes() {
    return bytes.get();
  }
}
