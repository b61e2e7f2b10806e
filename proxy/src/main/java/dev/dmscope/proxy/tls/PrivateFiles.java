package dev.dmscope.proxy.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes directories and files that only this user may open. The rights are given in the call that
 * creates the file: setting them afterwards would leave a moment in which others could open it.
 */
final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes the directory and those above it; one that exists is left as it is. */
  static void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, onlyMine(directory, "rwx------"));
  }

  /** Writes the whole file or nothing, over an older one, and forces it to disk. */
  static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (FileChannel channel =
        FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), onlyMine(draft, "rw-------"))) {
      ByteBuffer bytes = US_ASCII.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] onlyMine(Path path, String posix) throws IOException {
    FileSystem files = path.getFileSystem();
    if (files.supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
      };
    }
    if (files.supportedFileAttributeViews().contains("acl")) {
      return new FileAttribute<?>[] {new OwnerOnly(ownerOnly(files))};
    }
    return new FileAttribute<?>[0];
  }

  private static List<AclEntry> ownerOnly(FileSystem files) throws IOException {
    return List.of(
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(
                files
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name")))
            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
            .build());
  }

  /** The attribute by which Windows creates a file with an access list of its own. */
  private record OwnerOnly(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }
  }
}
