package dev.dmscope.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.importer.Import;
import dev.dmscope.proxy.importer.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Good bodies to begin with: the project's own samples, transcripts and test vectors. */
final class Seeds {
  private static final Path ANALYZER = Path.of("analyzer/src");
  private static final Path VECTORS =
      ANALYZER.resolve("test/resources/dev/dmscope/analyzer/codec/vectors.tsv");

  private final Path directory;
  private int written;

  private Seeds(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /** Writes them, once for all runs until the next clean build. */
  static void write(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      new Seeds(directory).write();
    }
  }

  private void write() throws IOException {
    for (String line : Files.readAllLines(VECTORS).subList(1, Files.readAllLines(VECTORS).size())) {
      add(HexFormat.of().parseHex(line.split("\t")[1]));
    }
    for (Path root :
        List.of(ANALYZER.resolve("main/resources"), ANALYZER.resolve("test/resources"))) {
      try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
        for (Path file : files.sorted().toList()) {
          if (file.toString().endsWith(".hex")) {
            add(HexFormat.of().parseHex(Files.readString(file).replaceAll("\\s", "")));
          } else if (file.endsWith("invalid.dms") || file.toString().contains("known-good")) {
            Import.read(List.of(file), (done, total) -> {}, this::add);
          } else if (file.toString().endsWith(".xml")) {
            message(Files.readAllBytes(file));
          }
        }
      }
    }
    for (String query :
        List.of("status:4xx AND device:*x* OR (path:\"./DevInfo\" -command:Get)", "time:>-1h")) {
      add(query.getBytes(UTF_8));
    }
    add(
        "{\"log\":{\"entries\":[{\"startedDateTime\":\"2026-11-22T10:00:00Z\",\"time\":5,\"request\":"
            + "{\"method\":\"POST\",\"url\":\"https://a/b\",\"headers\":[],\"postData\":{\"mimeType\":"
            + "\"application/vnd.syncml.dm+xml\",\"text\":\"<SyncML/>\"}},\"response\":{\"status\":200,"
            + "\"headers\":[],\"content\":{\"encoding\":\"base64\",\"text\":\"PGEvPg==\"}}}]}}");
  }

  private void add(String text) throws IOException {
    add(text.getBytes(UTF_8));
  }

  private void add(Imported imported) {
    try {
      message(imported.exchange().request().body().bytes());
      message(imported.exchange().response().map(Response::body).orElse(Body.EMPTY).bytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The message as it is, and in WBXML. */
  private void message(byte[] body) throws IOException {
    add(body);
    var wbxml = Codec.decode(body, Hints.NONE).tree().flatMap(WbxmlWriter::write);
    if (wbxml.isPresent()) {
      add(wbxml.get());
    }
  }

  private void add(byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      Files.write(directory.resolve("seed-" + written++), bytes);
    }
  }
}
