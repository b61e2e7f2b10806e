package dev.dmscope.proxy.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What only the user may read is made so, whatever the umask, where the system knows such a thing.
 */
final class OwnerOnly {
  private OwnerOnly() {}

  /** For a new file: read and write. */
  static FileAttribute<?>[] file() {
    return mode("rw-------");
  }

  /** Makes a directory, and those above it, if they are not there. */
  static void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, mode("rwx------"));
  }

  private static FileAttribute<?>[] mode(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
