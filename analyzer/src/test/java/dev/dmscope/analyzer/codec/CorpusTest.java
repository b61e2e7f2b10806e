package dev.dmscope.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.TreeDifference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over recordings of third parties; skipped where there are none. */
class CorpusTest {
  /** Twins that differ, and why; the reason was looked up in the bytes of both. */
  private static final Map<String, String> DIFFERENT_TWINS =
      Map.of("devaspot-syncml/example.wbxml", "not a twin: another message of the same project");

  private Path corpus;

  @BeforeEach
  void findCorpus() {
    String directory = System.getProperty("dmscope.corpus", "");
    assumeTrue(!directory.isEmpty(), "no corpus: -Ddmscope.corpus=DIR was not given");
    corpus = Path.of(directory);
  }

  @Test
  void everyFileDecodesAndItsSpansLieWithinIt() throws IOException {
    for (Path file : files()) {
      byte[] body = Files.readAllBytes(file);
      Decoded decoded = Codec.decode(body, Hints.NONE);
      decoded.tree().ifPresent(root -> Spans.check(root, body.length));
    }
  }

  @Test
  void twinsInXmlAndWbxmlSayTheSame() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String line : Files.readAllLines(corpus.resolve("pairs.tsv"))) {
      String[] row = line.split("\t");
      if (row.length < 5 || row[1].isEmpty() || !isOurs(row[4])) {
        continue;
      }
      compared++;
      Element wbxml = tree(Files.readAllBytes(corpus.resolve(row[0])));
      Element xml = tree(withTypesOfWbxml(Files.readAllBytes(corpus.resolve(row[1]))));
      TreeDifference.first(xml, wbxml)
          .filter(difference -> !DIFFERENT_TWINS.containsKey(row[0]))
          .ifPresent(difference -> differences.add(row[0] + ": " + difference));
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void everyDocumentComesBackFromWbxmlAndFromPrintedXml() throws IOException {
    List<String> differences = new ArrayList<>();
    for (Path file : files()) {
      if (Codec.decode(Files.readAllBytes(file), Hints.NONE) instanceof Decoded.Document d) {
        WbxmlWriter.write(d.root())
            .flatMap(bytes -> difference(d.root(), bytes))
            .ifPresent(difference -> differences.add(file + " as WBXML: " + difference));
        byte[] printed = XmlPrinter.document(d.root()).getBytes(StandardCharsets.UTF_8);
        if (d.root().attributes().stream().noneMatch(a -> a.name().contains(":"))) {
          difference(d.root(), printed)
              .ifPresent(difference -> differences.add(file + " printed: " + difference));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyWbxmlBodyIsWrittenAgainOrItIsSaidWhyNot() throws IOException {
    int same = 0;
    List<String> unexplained = new ArrayList<>();
    for (Path file : files()) {
      Reencoding compared = Reencoder.compare(Files.readAllBytes(file), Hints.NONE);
      if (compared instanceof Reencoding.Same) {
        same++;
      } else if (compared instanceof Reencoding.Different different
          && different.reason() == Reencoding.Reason.OTHER) {
        unexplained.add(file + ": " + different.text());
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(same).isGreaterThan(100);
  }

  private static Optional<String> difference(Element root, byte[] encoded) {
    return Codec.decode(encoded, Hints.NONE) instanceof Decoded.Document again
        ? TreeDifference.first(root, again.root())
        : Optional.of("is " + Codec.decode(encoded, Hints.NONE));
  }

  private static boolean isOurs(String document) {
    return Stream.of("SyncML", "DevInf", "DDF", "PROV ").anyMatch(document::contains);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** An encoder that nests a document rewrites the type in Meta that announces it. */
  private static byte[] withTypesOfWbxml(byte[] xml) {
    return new String(xml, StandardCharsets.ISO_8859_1)
        .replace("vnd.syncml-devinf+xml", "vnd.syncml-devinf+wbxml")
        .replace("vnd.syncml.dmtnds+xml", "vnd.syncml.dmtnds+wbxml")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Element tree(byte[] body) {
    return Codec.decode(body, Hints.NONE).tree().orElseThrow();
  }
}
