package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of 64 KB that say the same over and over: none costs 64 bytes for each of its own. */
class CostTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int LARGE = 64 << 10;

  @ParameterizedTest
  @MethodSource("found")
  void bodiesFoundByFuzzingAllocateLittle(Repeated body) {
    byte[] bytes = body.bytes();
    Hints hints =
        new Hints(
            Optional.of("application/vnd.syncml.dm+" + (bytes[0] == '<' ? "" : "wb") + "xml"),
            Optional.empty());
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) { // the first run loads classes
      long before = THREADS.getCurrentThreadAllocatedBytes();
      Codec.decode(bytes, hints);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    Codec.decode(bytes, hints).tree().ifPresent(root -> Spans.check(root, bytes.length));
    assertThat(least).isLessThanOrEqualTo(64L * bytes.length + (1 << 20));
  }

  /** A row of repeated.tsv: the middle is repeated. */
  record Repeated(String name, byte[] head, byte[] middle, byte[] tail) {
    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(head);
      while (out.size() < LARGE) {
        out.writeBytes(middle);
      }
      out.writeBytes(tail);
      return out.toByteArray();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Repeated> found() {
    HexFormat hex = HexFormat.of();
    return new String(Vector.resource("repeated.tsv"), UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                new Repeated(
                    row[0], hex.parseHex(row[1]), hex.parseHex(row[2]), hex.parseHex(row[3])));
  }
}
