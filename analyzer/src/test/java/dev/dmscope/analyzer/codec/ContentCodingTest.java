package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentCodingTest {
  private static final byte[] BODY = "<SyncML/>".repeat(50).getBytes(UTF_8);

  @Test
  void gzipDeflateAndIdentityAreUndone() throws IOException {
    assertUndone("gzip", gzip(BODY));
    assertUndone("x-GZIP", gzip(BODY));
    assertUndone("deflate", deflate(BODY, false));
    assertUndone("deflate", deflate(BODY, true));
    assertUndone("identity", BODY);
    assertUndone("", BODY);
    assertUndone("deflate, gzip", gzip(deflate(BODY, false)));
  }

  @Test
  void aCutBodyGivesWhatThereIsAndAReason() throws IOException {
    byte[] coded = gzip(BODY);
    ContentCoding undone = ContentCoding.undo("gzip", Arrays.copyOf(coded, coded.length - 9));
    assertThat(undone.problem()).contains("the gzip data end too early");
    assertThat(new String(BODY, UTF_8)).startsWith(new String(undone.bytes(), UTF_8));
  }

  @Test
  void whatIsNotGzipGivesAReason() {
    assertThat(ContentCoding.undo("gzip", BODY).problem().orElseThrow())
        .startsWith("these are no valid gzip data");
    assertThat(ContentCoding.undo("br", BODY).problem())
        .contains("the content coding br is not one dmscope undoes");
    assertThat(ContentCoding.undo("gzip,gzip,gzip,gzip", BODY).problem()).isPresent();
  }

  @Test
  void aBombIsStoppedAtAHundredToOne() throws IOException {
    byte[] coded = gzip(new byte[100 << 20]);
    ContentCoding undone = ContentCoding.undo("gzip", coded);
    assertThat(undone.problem().orElseThrow()).contains("grow to more than");
    assertThat(undone.bytes().length)
        .isLessThanOrEqualTo(Math.max(ContentCoding.ALWAYS, ContentCoding.RATIO * coded.length));
  }

  @Test
  void aMegabyteIsAlwaysAllowed() throws IOException {
    assertThat(ContentCoding.undo("gzip", gzip(new byte[1 << 20])).problem()).isEmpty();
  }

  private static void assertUndone(String coding, byte[] coded) {
    ContentCoding undone = ContentCoding.undo(coding, coded);
    assertThat(undone.problem()).isEmpty();
    assertThat(undone.bytes()).isEqualTo(BODY);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream coded = new GZIPOutputStream(out)) {
      coded.write(body);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] body, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6, raw);
    try (OutputStream coded = new DeflaterOutputStream(out, deflater)) {
      coded.write(body);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
