package dev.dmscope.proxy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to do harm. */
class HostileImportTest {
  @TempDir private Path directory;

  private final List<Imported> imported = new ArrayList<>();

  @Test
  void aCutArchiveGivesWhatStandsBeforeTheCut() throws IOException {
    byte[] har = Files.readAllBytes(Written.har(directory));

    assertThat(read("cut.har", Arrays.copyOf(har, har.length - 400)))
        .singleElement()
        .asString()
        .contains("cut.har: not an HTTP archive as of line ")
        .endsWith("1 exchanges before it were read");
    assertThat(imported).hasSize(1);
  }

  @Test
  void aBodyThatIsNoBase64CostsItsEntryOnly() throws IOException {
    String har =
        Files.readString(Written.har(directory))
            .replaceFirst("(\"encoding\":\"base64\",\"text\":\")....", "$1%%%=");

    assertThat(read("a.har", har))
        .singleElement()
        .asString()
        .contains("entry 1 is left out: response.content.text is not the Base64");
    assertThat(imported).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"log\":{\"entries\":[{\"time\":1e999999999}]}}",
        "{\"log\":{\"entries\":[7]}}",
        "{\"log\":{\"entries\":{}}}",
        "{\"log\":[]}",
        "{}",
        "[",
        "",
        "{\"log\":{\"entries\":[{\"request\":{\"headers\":{\"a\":[]}}}]}}",
        "{\"log\":{\"entries\":[{\"startedDateTime\":\"now\",\"request\":{\"url\":\"http://a/\"}}]}}",
        "{\"log\":{\"entries\":[{\"request\":{\"url\":\"javascript:alert(1)\"}}]}}",
      })
  void whatIsNoArchiveIsSaid(String json) throws IOException {
    assertThat(read("a.har", json)).isNotEmpty().allMatch(p -> p.contains("a.har: "));
    assertThat(imported).isEmpty();
  }

  @Test
  void numbersThatCannotBeAreNotBelieved() throws IOException {
    String har =
        Files.readString(Written.har(directory))
            .replace("\"time\":120.5", "\"time\":-1e300")
            .replace("\"status\":200", "\"status\":99999999999999999999");

    assertThat(read("a.har", har)).isEmpty();
    assertThat(imported).hasSize(2).allMatch(i -> i.exchange().took().isZero());
  }

  @Test
  void deepAndEndlessJsonIsGivenUp() throws IOException {
    assertThat(read("a.har", "{\"log\":" + "[".repeat(1_000_000))).hasSize(1);
    assertThat(read("b.har", "{\"log\":{\"x\":" + "9".repeat(1_000_000) + "}}")).isNotEmpty();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path bomb = directory.resolve("bomb.saz");
    byte[] zeros = new byte[20 << 20];
    byte[] head = "POST https://a/ HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, zeros, 0, head.length);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 1; i <= 30; i++) {
        Written.entry(zip, "raw/" + i + "_c.txt", zeros);
        Written.entry(
            zip,
            "raw/" + i + "_m.xml",
            "ClientBeginRequest=\"2026-01-01T00:00:00Z\"".getBytes(StandardCharsets.US_ASCII));
      }
    }

    assertThat(read(bomb)).isNotEmpty().allMatch(p -> p.contains("100 times its size"));
    assertThat(imported).hasSizeLessThan(10);
    assertThat(imported)
        .allMatch(i -> i.exchange().request().body().state() == Body.State.NOT_RECORDED);
  }

  @Test
  void aZipThatIsNoneOfFiddlersIsSaid() throws IOException {
    Path zip = directory.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      Written.entry(out, "../../../etc/passwd", new byte[3]);
    }

    assertThat(read(zip)).singleElement().asString().contains("expected entries such as raw/01");
    assertThat(read("b.saz", new byte[] {'P', 'K', 3, 4, 0}))
        .singleElement()
        .asString()
        .contains("a ZIP that cannot be read");
  }

  @Test
  void aMessageThatWindowsCutIsNotBlamedOnItsSender() throws IOException {
    String message = Written.session().get(0);
    String stream =
        "<!-- OmaDmSessionStart -->\n"
            + message.substring(0, 300)
            + "\n<!-- ignore this line, closing SyncML tag added to support parsing of truncated xml"
            + " data --></SyncML>\n"
            + Written.session().get(1)
            + "\n<SyncML never closed";

    assertThat(read("stream.xml", stream))
        .singleElement()
        .asString()
        .contains("stream.xml: line ")
        .contains("is not closed");
    assertThat(imported.get(0).exchange().request().body().state())
        .isEqualTo(Body.State.NOT_RECORDED);
    assertThat(imported.get(0).exchange().request().body().bytes()).hasSizeLessThan(310);
  }

  @Test
  void aTranscriptThatIsNoneNamesTheLine() throws IOException {
    assertThat(read("a.dms", "hello")).singleElement().asString().contains("a.dms: line 1");
  }

  @Test
  void whatIsNoSegmentOfOursIsSaid() throws IOException {
    assertThat(read("a.warc", "WARC/1.0\r\n")).singleElement().asString().contains("in gzip");
    assertThat(read("a.warc.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 9, 9}))
        .singleElement()
        .asString()
        .contains("no exchange that dmscope wrote");
  }

  @Test
  void damagedFilesOfEveryKindEndInWords() throws IOException {
    List<Path> files =
        List.of(
            Written.har(directory),
            Written.saz(directory),
            Written.segment(directory),
            Written.transcript(directory),
            Written.viewerStream(directory));
    Random random = new Random(42);
    for (Path file : files) {
      byte[] good = Files.readAllBytes(file);
      for (int i = 0; i < 60; i++) {
        byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
        for (int j = 0; j < 1 + i % 7 && bad.length > 0; j++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        List<String> problems = read("bad-" + file.getFileName(), bad);
        assertThat(problems).noneMatch(p -> p.contains("Exception"));
        imported.forEach(one -> one.turn(1));
        imported.clear();
      }
    }
  }

  private List<String> read(String name, String content) throws IOException {
    return read(Files.writeString(directory.resolve(name), content));
  }

  private List<String> read(String name, byte[] content) throws IOException {
    return read(Files.write(directory.resolve(name), content));
  }

  private List<String> read(Path file) throws IOException {
    return Import.read(List.of(file), (done, total) -> {}, imported::add).problems();
  }
}
