package dev.dmscope.proxy.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where the running program's UI is, token included, so that commands such as {@code dmscope
 * search} can ask it: the catalogue has one owner at a time. Readable by the user alone; gone after
 * a clean stop.
 */
final class RunFile implements AutoCloseable {
  private static final String NAME = "running";

  private final Path file;

  private RunFile(Path file) {
    this.file = file;
  }

  static RunFile write(Path data, String uiUrl) throws IOException {
    Path file = data.resolve(NAME);
    Path draft = Files.createTempFile(data, NAME, ".new", OwnerOnly.file());
    Files.writeString(draft, uiUrl + "\n", StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    return new RunFile(file);
  }

  /** The address of the UI, with its token, of the program that uses this data directory. */
  static Optional<URI> read(Path data) throws IOException {
    Path file = data.resolve(NAME);
    return Files.isReadable(file)
        ? Optional.of(URI.create(Files.readString(file, StandardCharsets.UTF_8).strip()))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
