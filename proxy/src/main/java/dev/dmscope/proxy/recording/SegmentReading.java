package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads a segment by itself, wherever it lies. Touches nothing. */
public final class SegmentReading {
  /**
   * What came of it.
   *
   * @param exchanges how many could be read
   * @param damaged how many places could not
   */
  public record Outcome(int exchanges, int damaged) {}

  private SegmentReading() {}

  /**
   * Visits its exchanges in order. The parts of a long message may lie in the segment before, which
   * is looked for beside it.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Outcome visit(Path segment, Consumer<Recorded> visitor) throws IOException {
    SegmentIndex index = new SegmentIndex();
    int damaged = SegmentScan.scan(segment, 0, index).damaged();
    List<Integer> offsets = new ArrayList<>();
    index.forEach((sequence, offset) -> offsets.add(offset));
    int own = Math.max(1, Segment.numberOf(segment)); // it may have been renamed
    int read = 0;
    Path folder = Objects.requireNonNull(segment.toAbsolutePath().getParent(), "folder");
    try (ExchangeReader reader =
        new ExchangeReader(n -> n == own ? segment : Segment.path(folder, n))) {
      for (int offset : offsets) {
        try {
          visitor.accept(reader.read(new Place(own, offset)));
          read++;
        } catch (IOException e) {
          damaged++;
        }
      }
    }
    return new Outcome(read, damaged);
  }
}
