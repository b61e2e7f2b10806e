package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.capture.BoundedCapture;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How to record.
 *
 * @param memory bytes that may wait for the disk
 * @param segmentLimit a segment that has grown to so many bytes is closed
 * @param syncAfter an exchange that was written is synced within that time...
 * @param syncBytes ...or when so many bytes were written
 * @param clock what gap records and segments are dated with
 */
public record RecordingOptions(
    long memory, long segmentLimit, Duration syncAfter, long syncBytes, InstantSource clock) {
  public static final RecordingOptions DEFAULT =
      new RecordingOptions(
          BoundedCapture.DEFAULT_BUDGET,
          128L << 20,
          Duration.ofMillis(20),
          256L << 10,
          InstantSource.system());

  public RecordingOptions {
    if (segmentLimit < 1 || segmentLimit > 1L << 30) {
      throw new IllegalArgumentException("Segments of " + segmentLimit + " bytes");
    }
  }
}
