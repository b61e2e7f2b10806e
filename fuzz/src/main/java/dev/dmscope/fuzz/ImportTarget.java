package dev.dmscope.fuzz;

import dev.dmscope.proxy.importer.Import;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of any kind that can be imported; they come from anywhere. */
public final class ImportTarget {
  private static final List<String> NAMES = List.of("a", "a.har", "a.dms", "a.warc.gz", "a.txt");

  private ImportTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Path file = directory().resolve(NAMES.get(bytes.length % NAMES.size()));
      Files.write(file, bytes);
      Import.read(List.of(file), (done, total) -> {}, imported -> imported.turn(1));
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() throws IOException {
    return Files.createDirectories(Path.of(System.getProperty("scratch", "fuzz/target/scratch")));
  }
}
