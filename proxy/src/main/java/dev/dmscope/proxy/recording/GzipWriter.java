package dev.dmscope.proxy.recording;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes gzip members (RFC 1952), each on its own. One deflater for all: each holds memory outside
 * the heap.
 */
final class GzipWriter {
  /** Fast: the recorder's one thread must keep up with all devices. */
  private static final int LEVEL = 3;

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[16 << 10];

  /** Appends the pieces as one member. */
  void member(ByteArrayOutputStream to, byte[]... pieces) {
    to.writeBytes(HEADER);
    deflater.reset();
    crc.reset();
    for (byte[] piece : pieces) {
      crc.update(piece);
      deflater.setInput(piece);
      while (!deflater.needsInput()) {
        to.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      to.write(buffer, 0, deflater.deflate(buffer));
    }
    littleEndian(to, (int) crc.getValue());
    littleEndian(to, (int) deflater.getBytesRead());
  }

  private static void littleEndian(ByteArrayOutputStream to, int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      to.write(value >>> shift);
    }
  }
}
