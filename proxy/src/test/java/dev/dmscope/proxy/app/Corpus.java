package dev.dmscope.proxy.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings of others, where they are at hand: {@code -Ddmscope.corpus=DIR}. */
final class Corpus {
  private Corpus() {}

  /** The directory; the test is skipped, and says so, where there is none. */
  static Path directory() {
    String directory = System.getProperty("dmscope.corpus", "");
    assumeTrue(
        !directory.isEmpty() && Files.isDirectory(Path.of(directory)),
        "skipped: no corpus of recordings; name its directory with -Ddmscope.corpus=DIR");
    return Path.of(directory);
  }

  static byte[] file(String name) {
    try {
      return Files.readAllBytes(directory().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
