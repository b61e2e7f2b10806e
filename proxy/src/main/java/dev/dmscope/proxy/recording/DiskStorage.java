package dev.dmscope.proxy.recording;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Files of the file system. */
final class DiskStorage implements Storage {
  @Override
  public SegmentFile create(Path path) throws IOException {
    FileChannel channel = OwnerOnly.open(path, CREATE_NEW, WRITE);
    OwnerOnly.syncDirectory(path);
    return new DiskFile(channel);
  }

  private record DiskFile(FileChannel channel) implements SegmentFile {
    @Override
    public void append(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void sync() throws IOException {
      channel.force(false);
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
