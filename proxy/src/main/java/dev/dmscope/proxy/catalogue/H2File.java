package dev.dmscope.proxy.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The file of an embedded catalogue, and the mark beside it that says it was closed properly:
 * length and checksum of the file as it was then. No mark, and every row is looked at before it is
 * trusted.
 *
 * <p>The URL is put together here from a checked path: in an H2 URL a path with {@code ;INIT=…}
 * runs any code.
 */
final class H2File {
  /** What can end the path in a URL, name another file system, or hide in a log. */
  private static final Pattern UNSAFE = Pattern.compile("[;\\p{Cntrl}]");

  static {
    // Nothing stored here is a Java object: no class may be loaded because a row says so.
    System.setProperty("h2.allowedClasses", "");
  }

  private final Path file;
  private final Path mark;
  private final String path;

  H2File(Path directory) {
    Path base = directory.toAbsolutePath().normalize().resolve("catalogue");
    path = base.toString();
    if (UNSAFE.matcher(path).find()) {
      throw new IllegalArgumentException(
          "The data directory's name must have no semicolon and no control character: "
              + UNSAFE.matcher(path).replaceAll("?"));
    }
    file = Path.of(path + ".mv.db");
    mark = Path.of(path + ".clean");
  }

  /**
   * For the writer, who is administrator. The cache of parsed statements, 8 unless told otherwise,
   * must hold all of the writer's: else each is parsed again and again.
   */
  String writerUrl() {
    return "jdbc:h2:file:"
        + path
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64";
  }

  /** For queries; settings are the writer's to make. */
  String readerUrl() {
    return "jdbc:h2:file:" + path + ";IFEXISTS=TRUE";
  }

  /** Whether something is there that could be a catalogue. */
  boolean exists() throws IOException {
    return Files.exists(file) && Files.size(file) > 0;
  }

  /** Makes an empty file that only its owner can read: H2 would leave that to the umask. */
  void create() throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(file, ownerOnly());
    }
  }

  /** Forgets all of it. */
  void delete() throws IOException {
    Files.deleteIfExists(mark);
    Files.deleteIfExists(file);
    Files.deleteIfExists(Path.of(path + ".trace.db"));
  }

  /** Whether it was closed properly. */
  boolean isMarked() {
    return Files.exists(mark);
  }

  /** Whether it is to the byte as it was when it was closed properly. */
  boolean isAsMarked() throws IOException {
    return Files.readString(mark).equals(fingerprint());
  }

  /** The file is about to change. */
  void opened() throws IOException {
    Files.deleteIfExists(mark);
  }

  /** The file was closed properly. */
  void closed() throws IOException {
    String fingerprint = fingerprint();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.deleteIfExists(mark);
    Files.createFile(mark, ownerOnly());
    Files.writeString(mark, fingerprint);
  }

  private String fingerprint() throws IOException {
    CRC32C checksum = new CRC32C();
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        checksum.update(ByteBuffer.wrap(buffer, 0, read));
        length += read;
      }
    }
    return length + " " + Long.toHexString(checksum.getValue()) + "\n";
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
