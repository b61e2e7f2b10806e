package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** Reads what was recorded. Safe for threads; one writer appends meanwhile. */
public interface Recording {
  /** Names this recorder for good; kept in the data directory. */
  String recorder();

  /** The number of the newest exchange that can be read; 0 if there is none. */
  long last();

  /** The number up to which all is on disk for certain. */
  long durable();

  /**
   * One exchange; empty if it is a gap or was never there.
   *
   * @throws IOException if the segment cannot be read
   */
  Optional<Recorded> read(long sequence) throws IOException;

  /**
   * Visits the exchanges from {@code from} to the newest at the time of the call, in order, until
   * the visitor says no. What cannot be read is passed over and counted in {@link #counts}.
   *
   * @throws IOException if a segment cannot be opened
   */
  void visit(long from, Predicate<Recorded> visitor) throws IOException;

  /**
   * Calls {@code listener} with the number of each exchange once it can be read. It must not block.
   */
  void onRecorded(LongConsumer listener);

  /** How the recording is doing. */
  RecordingCounts counts();
}
