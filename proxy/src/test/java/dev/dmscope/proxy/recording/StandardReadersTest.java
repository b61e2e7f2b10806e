package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.ExchangeTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/** What others make of our segments. */
class StandardReadersTest {
  @TempDir Path data;

  @Test
  void jwarcReadsEachRecordAndItsDigest() throws IOException {
    try (WarcRecording recording = WarcRecording.open(data)) {
      Traffic.exchange(recording.sink(), "Größe", "ok");
    }
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(segment())) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        types.add(record.type());
        assertThat(record.version().toString()).isEqualTo("WARC/1.1");
        if (record instanceof Warcinfo info) {
          assertThat(info.filename()).contains("dmscope-000001.warc.gz");
          assertThat(info.fields().first("software")).contains("dmscope");
        } else if (record instanceof WarcRequest request) {
          assertThat(request.date()).isEqualTo(Traffic.AT);
          assertThat(request.target()).isEqualTo("https://dm.example.com/dm?mode=a&x=1");
          assertThat(request.headers().all("WARC-Protocol")).containsExactly("http/1.1", "tls/1.3");
          assertThat(request.headers().first("WARC-Cipher-Suite"))
              .contains("TLS_AES_256_GCM_SHA384");
        } else if (record instanceof WarcMetadata metadata) {
          assertThat(metadata.concurrentTo()).hasSize(2);
          assertThat(metadata.fields().first("device-thumbprint")).contains("AB12");
        }
        assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
      }
    }
    assertThat(types).containsExactly("warcinfo", "request", "response", "metadata");
  }

  @Test
  void aChunkedBodyIsInChunksForThemAndPlainForUs() throws IOException {
    try (WarcRecording recording = WarcRecording.open(data)) {
      chunked(recording, Body.State.COMPLETE, "first, ", "second");
      chunked(recording, Body.State.CUT, "first, ");
      chunked(recording, Body.State.COMPLETE);
    }
    List<WarcTruncationReason> truncated = new ArrayList<>();
    List<String> payloads = new ArrayList<>();
    try (WarcReader reader = new WarcReader(segment())) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          truncated.add(response.truncated());
          if (response.truncated() == WarcTruncationReason.NOT_TRUNCATED) {
            payloads.add(new String(response.http().body().stream().readAllBytes(), UTF_8));
          }
        }
      }
    }
    assertThat(truncated)
        .containsExactly(
            WarcTruncationReason.NOT_TRUNCATED,
            WarcTruncationReason.DISCONNECT,
            WarcTruncationReason.NOT_TRUNCATED);
    assertThat(payloads).containsExactly("first, second", "");
    List<String> ours = new ArrayList<>();
    WarcRecording.openReadOnly(data)
        .visit(1, read -> ours.add(Traffic.text(read.exchange().response().orElseThrow().body())));
    assertThat(ours).containsExactly("first, second", "first, ", "");
  }

  @Test
  void gzipFindsNothingWrong() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gzip")), "skipped: there is no gzip here");
    try (WarcRecording recording = WarcRecording.open(data)) {
      for (int i = 0; i < 100; i++) {
        Traffic.exchange(recording.sink(), "x".repeat(i), "y".repeat(i * 100));
      }
    }
    Process gzip =
        new ProcessBuilder("gzip", "-t", segment().toString()).redirectErrorStream(true).start();
    assertThat(new String(gzip.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(gzip.waitFor()).isZero();
  }

  @Test
  void whatPeersSendCannotBreakARecord() throws IOException {
    String hostile = "a\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\0\u007f\u00e9\u4e2d";
    try (WarcRecording recording = WarcRecording.open(data)) {
      ExchangeTap tap =
          recording
              .sink()
              .open(
                  Traffic.AT,
                  hostile,
                  "https://" + hostile,
                  Traffic.DEVICE,
                  "GET",
                  "/" + hostile,
                  "HTTP/1.1",
                  Traffic.headers("X", hostile, ":path", "/", "Y", ""));
      tap.requestEnded(Body.State.COMPLETE);
      tap.responded(200, hostile, "HTTP/1.1", Traffic.headers(), Traffic.SERVER, false);
      tap.responseEnded(Body.State.COMPLETE);
      tap.finished();
    }
    Recorded read = WarcRecording.openReadOnly(data).read(1).orElseThrow();
    assertThat(read.exchange().request().headers().first("X").orElseThrow())
        .startsWith("a  WARC-Type: response");
    assertThat(read.exchange().request().headers().first(":path")).contains("/");
    assertThat(read.exchange().request().headers().first("Y")).contains("");
    int records = 0;
    try (WarcReader reader = new WarcReader(segment())) {
      for (WarcRecord record : reader) {
        assertThat(record.id()).isNotNull();
        records++;
      }
    }
    assertThat(records).isEqualTo(4);
  }

  private static void chunked(WarcRecording recording, Body.State how, String... pieces) {
    ExchangeTap tap = Traffic.open(recording.sink());
    tap.requestEnded(Body.State.COMPLETE);
    Traffic.respond(tap, "Transfer-Encoding", "chunked");
    for (String piece : pieces) {
      tap.responseBytes(Traffic.bytes(piece));
    }
    tap.responseEnded(how);
    tap.finished();
  }

  private Path segment() {
    return data.resolve("recording/dmscope-000001.warc.gz");
  }
}
