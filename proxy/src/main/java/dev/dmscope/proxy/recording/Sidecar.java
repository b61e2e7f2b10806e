package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A segment's index as a file beside it, so that a start need not read what was read before. It can
 * be deleted; a damaged one counts as none.
 *
 * @param covered bytes of the segment that the index speaks of; all of them were on disk before
 * @param settled the highest number in them, of an exchange or a gap
 */
record Sidecar(long covered, long settled, SegmentIndex index) {
  private static final long MAGIC = 0x444d53_49445831L; // DMSIDX1
  private static final int HEAD = 4 * Long.BYTES;
  private static final int ENTRY = Long.BYTES + Integer.BYTES;

  /** Replaces the sidecar of a segment, wholly or not at all. */
  void write(Path segment) throws IOException {
    int count = index.count();
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + count * ENTRY + Long.BYTES);
    bytes.putLong(MAGIC).putLong(covered).putLong(settled).putLong(count);
    index.forEach((sequence, offset) -> bytes.putLong(sequence).putInt(offset));
    bytes.putLong(crc(bytes.array(), bytes.position())).flip();
    Path target = pathOf(segment);
    Path temporary = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    try (FileChannel channel =
        OwnerOnly.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The sidecar of a segment; empty if there is none that can be trusted. */
  static Optional<Sidecar> read(Path segment) throws IOException {
    Path path = pathOf(segment);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(path);
    int end = bytes.length - Long.BYTES;
    if (end < HEAD || (end - HEAD) % ENTRY != 0) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    if (read.getLong(end) != crc(bytes, end) || read.getLong() != MAGIC) {
      return Optional.empty();
    }
    long covered = read.getLong();
    long settled = read.getLong();
    long count = read.getLong();
    SegmentIndex index = new SegmentIndex();
    for (long i = 0; i < count && read.position() < end; i++) {
      index.add(read.getLong(), read.getInt());
    }
    return covered <= Files.size(segment)
        ? Optional.of(new Sidecar(covered, settled, index))
        : Optional.empty();
  }

  static Path pathOf(Path segment) {
    String name = segment.getFileName().toString();
    return segment.resolveSibling(name.substring(0, name.indexOf('.')) + ".idx");
  }

  private static long crc(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
