package dev.dmscope.proxy.recording;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip members at any place of a segment. Going forward costs no seek: a window of the file
 * is kept. For one thread.
 */
final class MemberReader implements Closeable {
  /** First bytes of each member that {@link GzipWriter} makes. */
  static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8, 0};

  /** No record of ours is longer, so none can make us hold more. */
  private static final int MAX_RECORD = 4 << 20;

  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  private final FileChannel file;
  private final ByteBuffer window =
      ByteBuffer.allocate(64 << 10).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] chunk = new byte[16 << 10];
  private long windowEnd; // place in the file behind the window

  MemberReader(Path segment) throws IOException {
    file = FileChannel.open(segment, StandardOpenOption.READ);
  }

  /**
   * What a member held.
   *
   * @param end place of the file behind it
   */
  record Member(ByteBuffer content, long end) {}

  /**
   * @throws EOFException if the file ends first
   * @throws IOException if the bytes are not a member, or not the ones written
   */
  Member read(long at) throws IOException {
    seek(at);
    need(HEADER);
    for (byte expected : MAGIC) {
      if (window.get() != expected) {
        throw new IOException("No record begins at " + at);
      }
    }
    window.position(window.position() + HEADER - MAGIC.length);
    byte[] content = inflate();
    need(TRAILER);
    int expectedCrc = window.getInt();
    int expectedLength = window.getInt();
    if (expectedCrc != (int) crc.getValue() || expectedLength != content.length) {
      throw new IOException("The record at " + at + " was damaged on disk");
    }
    return new Member(ByteBuffer.wrap(content), position());
  }

  /** Place of the next member's first bytes from {@code from} on; -1 if there is none. */
  long find(long from) throws IOException {
    seek(from);
    int matched = 0;
    while (window.hasRemaining() || fill()) {
      byte next = window.get();
      if (next == MAGIC[matched]) {
        matched++;
      } else {
        matched = next == MAGIC[0] ? 1 : 0;
      }
      if (matched == MAGIC.length) {
        return position() - MAGIC.length;
      }
    }
    return -1;
  }

  private byte[] inflate() throws IOException {
    inflater.reset();
    crc.reset();
    ByteArrayOutputStream content = new ByteArrayOutputStream(4096);
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (!window.hasRemaining() && !fill()) {
            throw new EOFException("The segment ends within a record");
          }
          inflater.setInput(window); // moves the window's position on
        }
        int length = inflater.inflate(chunk);
        crc.update(chunk, 0, length);
        content.write(chunk, 0, length);
        if (content.size() > MAX_RECORD || inflater.needsDictionary()) {
          throw new IOException("A record is not one of ours");
        }
      }
    } catch (DataFormatException e) {
      throw new IOException("A record was damaged on disk", e);
    }
    return content.toByteArray();
  }

  private long position() {
    return windowEnd - window.remaining();
  }

  private void seek(long at) {
    long windowStart = windowEnd - window.limit();
    if (at >= windowStart && at < windowEnd) {
      window.position((int) (at - windowStart));
    } else {
      window.limit(0);
      windowEnd = at;
    }
  }

  private void need(int bytes) throws IOException {
    while (window.remaining() < bytes) {
      if (!fill()) {
        throw new EOFException("The segment ends within a record");
      }
    }
  }

  /** Reads on, keeping what is left of the window; false at the end of the file. */
  private boolean fill() throws IOException {
    window.compact();
    int read = file.read(window, windowEnd);
    window.flip();
    windowEnd += Math.max(read, 0);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    file.close();
  }
}
