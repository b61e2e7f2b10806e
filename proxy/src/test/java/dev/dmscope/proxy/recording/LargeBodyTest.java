package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.ExchangeTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

@Timeout(120)
class LargeBodyTest {
  @TempDir Path data;

  @Test
  void aHundredMegabytesPassThroughASmallHeap() throws Exception {
    Process process = Forked.start(LargeBodyRecorder.class, List.of("-Xmx96m"), data);
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).isZero();

    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long total = 0;
    long told = 0;
    for (Path segment : SegmentFiles.list(data.resolve("recording"))) {
      assertThat(Files.size(segment)).isLessThan((20 << 20) + (2 << 20));
      try (WarcReader reader = new WarcReader(segment)) {
        for (WarcRecord record : reader) {
          byte[] block = record.body().stream().readAllBytes();
          if (record instanceof WarcResponse) {
            int head = new String(block, 0, 500, UTF_8).indexOf("\r\n\r\n") + 4;
            digest.update(block, head, block.length - head);
            total += block.length;
          } else if (record instanceof WarcContinuation part) {
            digest.update(block);
            total += block.length;
            told = part.segmentTotalLength().orElse(told);
          }
        }
      }
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(printed);
    assertThat(told).isEqualTo(total);
  }

  @Test
  void manyLongMessagesAtATimeAreKeptApart() throws IOException {
    int devices = 20;
    try (WarcRecording recording = WarcRecording.open(data)) {
      ExchangeTap[] taps = new ExchangeTap[devices];
      for (int i = 0; i < devices; i++) {
        taps[i] = Traffic.open(recording.sink(), "Transfer-Encoding", "chunked");
        Traffic.respond(taps[i]);
      }
      for (int round = 0; round < 60; round++) {
        for (int i = 0; i < devices; i++) {
          taps[i].requestBytes(Traffic.bytes(("q" + i + ";").repeat(5000)));
          taps[i].responseBytes(Traffic.bytes(("r" + i + ";").repeat(1000)));
        }
      }
      for (ExchangeTap tap : taps) {
        tap.requestEnded(Body.State.COMPLETE);
        tap.responseEnded(Body.State.COMPLETE);
        tap.finished();
      }
    }
    WarcRecording read = WarcRecording.openReadOnly(data);
    int[] at = {0};
    read.visit(
        1,
        it -> {
          int device = at[0]++;
          assertThat(Traffic.text(it.exchange().request().body()))
              .isEqualTo(("q" + device + ";").repeat(300_000));
          assertThat(Traffic.text(it.exchange().response().orElseThrow().body()))
              .isEqualTo(("r" + device + ";").repeat(60_000));
          return true;
        });
    assertThat(at[0]).isEqualTo(devices);
  }
}
