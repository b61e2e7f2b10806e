package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.TreeDifference;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads each WBXML recording with libwbxml's program too and compares the trees. Skipped without
 * that program or without recordings.
 *
 * <p>One difference is known: libwbxml writes the type of a nested document in Meta as {@code +xml}
 * where the bytes say {@code +wbxml}, since it prints that document as XML. Types are made alike.
 * Of three bodies its program dies; dmscope must answer there all the same.
 */
class LibwbxmlTest {
  private static final String PROGRAM = "wbxml2xml";

  @TempDir private Path directory;

  @Test
  void bothReadTheSame() throws IOException, InterruptedException {
    String corpus = System.getProperty("dmscope.corpus", "");
    assumeTrue(!corpus.isEmpty(), "no corpus: -Ddmscope.corpus=DIR was not given");
    assumeTrue(isInstalled(), PROGRAM + " is not installed (Debian: libwbxml2-utils)");
    List<String> differences = new ArrayList<>();
    int compared = 0;
    int died = 0;
    for (Path file : bodies(Path.of(corpus))) {
      Decoded decoded = Codec.decode(Files.readAllBytes(file), Hints.NONE);
      boolean fuzz = file.toString().endsWith(".fuzz");
      if (decoded instanceof Decoded.NotSyncml && !fuzz) {
        continue; // a document of another trade
      }
      Path xml = directory.resolve("out.xml");
      int exit = convert(file, xml);
      if (exit != 0) {
        died++;
        if (!fuzz) {
          differences.add(file + ": " + PROGRAM + " exits with " + exit);
        }
        continue;
      }
      compared++;
      Element theirs = tree(Files.readAllBytes(xml));
      Element ours = decoded.tree().orElseThrow();
      TreeDifference.first(theirs, ours).ifPresent(text -> differences.add(file + ": " + text));
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(100);
    assertThat(died).isLessThanOrEqualTo(3);
  }

  private int convert(Path wbxml, Path xml) throws IOException, InterruptedException {
    Files.deleteIfExists(xml);
    Process process =
        new ProcessBuilder(PROGRAM, "-o", xml.toString(), wbxml.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  private static Element tree(byte[] xml) {
    String same =
        new String(xml, StandardCharsets.UTF_8)
            .replace("vnd.syncml-devinf+xml", "vnd.syncml-devinf+wbxml")
            .replace("vnd.syncml.dmtnds+xml", "vnd.syncml.dmtnds+wbxml");
    return Codec.decode(same.getBytes(StandardCharsets.UTF_8), Hints.NONE).tree().orElseThrow();
  }

  private static List<Path> bodies(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> file.toString().endsWith(".wbxml") || file.toString().endsWith(".fuzz"))
          .sorted()
          .toList();
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
  }
}
