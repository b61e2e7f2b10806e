package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.recording.RecordReader.Stored;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Goes through a segment record by record and finds its exchanges.
 *
 * <p>A bad place is passed over if whole exchanges follow it: cutting there would lose what is
 * well. Only what no whole exchange follows is a torn tail.
 */
final class SegmentScan {
  private final SegmentIndex index;
  private long whole;
  private long settled;
  private int damaged;
  private int damagedSinceWhole;
  private long exchangeStart = -1;

  private SegmentScan(SegmentIndex index, long from) {
    this.index = index;
    this.whole = from;
  }

  /**
   * @param whole bytes from the start up to the end of the last whole exchange
   * @param settled the highest number that an exchange or a gap has; 0 if there is none
   * @param damaged bad places before {@code whole}
   */
  record Outcome(long whole, long settled, int damaged) {}

  /** Scans from {@code from}, which must be the begin of a record, and adds to the index. */
  static Outcome scan(Path segment, long from, SegmentIndex index) throws IOException {
    SegmentScan scan = new SegmentScan(index, from);
    try (RecordReader reader = new RecordReader(segment)) {
      for (long at = from; at >= 0; ) {
        at = scan.step(reader, at);
      }
    }
    return new Outcome(scan.whole, Math.max(scan.settled, index.last()), scan.damaged);
  }

  /** Takes the record at {@code at}; returns where to go on, -1 at the end. */
  private long step(RecordReader reader, long at) throws IOException {
    Stored record;
    try {
      record = reader.read(at);
    } catch (IOException e) {
      exchangeStart = -1;
      damagedSinceWhole++;
      return reader.find(at + 1);
    }
    take(record, at);
    return record.end();
  }

  private void take(Stored record, long at) {
    switch (record.type()) {
      case "request" -> exchangeStart = record.isSegmented() ? -1 : at;
      case "metadata" -> {
        if (takeMetadata(record, at)) {
          whole(record.end());
        }
        exchangeStart = -1;
      }
      case "warcinfo" -> whole(record.end());
      case "response" -> exchangeStart = record.isSegmented() ? -1 : exchangeStart;
      default -> exchangeStart = -1;
    }
  }

  private boolean takeMetadata(Stored record, long at) {
    try {
      Fields fields = record.fields();
      if (!fields.get(Gap.FIRST).isEmpty()) {
        long first = Long.parseLong(fields.get(Gap.FIRST));
        settled = Math.max(settled, first + Long.parseLong(fields.get(Gap.COUNT)) - 1);
        return true;
      }
      long sequence = Long.parseLong(fields.get("sequence"));
      boolean inParts = !fields.all("part").isEmpty();
      if (!inParts && exchangeStart < 0) {
        return false;
      }
      index.add(sequence, Math.toIntExact(inParts ? at : exchangeStart));
      return true;
    } catch (IOException | ArithmeticException | NumberFormatException e) {
      damagedSinceWhole++;
      return false;
    }
  }

  private void whole(long end) {
    whole = end;
    damaged += damagedSinceWhole;
    damagedSinceWhole = 0;
  }
}
