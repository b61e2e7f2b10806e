package dev.dmscope.analyzer.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over recordings of third parties; skipped where there are none. */
class PayloadCorpusTest {
  @Test
  void kindsAreRecognisedAndTheirSpansLieInTheirFiles() throws IOException {
    String directory = System.getProperty("dmscope.corpus", "");
    assumeTrue(!directory.isEmpty(), "no corpus: -Ddmscope.corpus=DIR was not given");
    Map<String, Integer> counts = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(directory))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] body = Files.readAllBytes(file);
      Decoded decoded = Codec.decode(body, Hints.NONE);
      List<Payload> payloads = Payloads.STANDARD.in(decoded);
      count(payloads, body, counts);
      MaskedPayload.of(payloads, Secrets.in(decoded));
      Payloads.documents(decoded);
    }
    System.getLogger("corpus").log(System.Logger.Level.INFO, "Packed in the corpus: {0}", counts);
    assertThat(counts).containsKeys("xml", "certificate", "text", "devinf", "json");
  }

  private static void count(List<Payload> payloads, byte[] body, Map<String, Integer> counts) {
    for (Payload payload : payloads) {
      counts.merge(payload.what().kind(), 1, Integer::sum);
      Span all = payload.offsets(body).outer(new Span(0, payload.content().bytes().length));
      assertThat(all.end()).isLessThanOrEqualTo(body.length);
      count(payload.nested(), body, counts);
    }
  }
}
