package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The chunked transfer coding of RFC 9112, section 7.1. The proxy undoes it, the head still says
 * it, and a reader of the recording would stumble; so the payload is put in chunks again, in ours.
 */
final class Chunks {
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] LAST = {'0', '\r', '\n', '\r', '\n'};

  private Chunks() {}

  static void write(ByteArrayOutputStream to, byte[] payload) {
    if (payload.length > 0) {
      to.writeBytes(Integer.toHexString(payload.length).getBytes(US_ASCII));
      to.writeBytes(LINE_END);
      to.writeBytes(payload);
      to.writeBytes(LINE_END);
    }
  }

  static void writeLast(ByteArrayOutputStream to) {
    to.writeBytes(LAST);
  }

  /** The payload in what {@link #write} wrote, as far as it goes. */
  static byte[] read(ByteBuffer chunked) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream(chunked.remaining());
    int size = size(chunked);
    while (size > 0) {
      byte[] chunk = new byte[Math.min(size, chunked.remaining())];
      chunked.get(chunk);
      payload.writeBytes(chunk);
      chunked.position(Math.min(chunked.position() + LINE_END.length, chunked.limit()));
      size = size(chunked);
    }
    return payload.toByteArray();
  }

  /** Reads the line with the size of the next chunk; 0 at the end. */
  private static int size(ByteBuffer chunked) {
    int size = 0;
    while (chunked.hasRemaining()) {
      int digit = Character.digit(chunked.get(), 16);
      if (digit < 0) {
        chunked.position(Math.min(chunked.position() + 1, chunked.limit()));
        return size;
      }
      size = (size << 4) + digit;
    }
    return 0;
  }
}
