package dev.dmscope.proxy.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that only grows. After a failed call nothing is known of it but what was synced. */
interface SegmentFile extends Closeable {
  /** Appends all bytes. */
  void append(ByteBuffer bytes) throws IOException;

  /** Returns once all that was appended is on disk. */
  void sync() throws IOException;

  /** Cuts off what is behind {@code size}. */
  void truncate(long size) throws IOException;
}
