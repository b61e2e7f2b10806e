package dev.dmscope.proxy.importer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Undoes HTTP/1.1's chunked transfer coding (RFC 9112, 7.1). */
final class RawChunks {
  private RawChunks() {}

  /** The payload; empty if these are no chunks, as where the tool that wrote them undid them. */
  static Optional<byte[]> undo(byte[] coded) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream(coded.length);
    int at = 0;
    while (at < coded.length) {
      int size = 0;
      int digits = 0;
      while (at < coded.length && Character.digit(coded[at], 16) >= 0 && digits < 7) {
        size = size * 16 + Character.digit(coded[at++], 16);
        digits++;
      }
      while (digits > 0 && at < coded.length && coded[at] != '\n') {
        at++; // extensions of the chunk
      }
      at++;
      if (digits == 0 || size > coded.length - at) {
        return Optional.empty();
      }
      if (size == 0) {
        return Optional.of(payload.toByteArray());
      }
      payload.write(coded, at, size);
      at += size + 2;
    }
    return Optional.empty();
  }
}
