package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.capture.TlsFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ManyExchangesTest {
  @TempDir Path data;

  @Test
  void tapsOfManyThreadsAreKeptApart() throws Exception {
    int threads = 8;
    int each = 500;
    int all = threads * each;
    WarcRecording recording = WarcRecording.open(data);
    Thread[] devices = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      int device = i;
      devices[i] =
          new Thread(
              () -> {
                for (int n = 0; n < each; n++) {
                  String name = device + "/" + n;
                  Traffic.exchange(recording.sink(), name, "re: " + name);
                }
              });
      devices[i].start();
    }
    for (Thread device : devices) {
      device.join();
    }
    recording.close();

    assertThat(recording.counts().recorded()).isEqualTo(all);
    assertThat(recording.durable()).isEqualTo(all);
    Set<String> names = new HashSet<>();
    WarcRecording.openReadOnly(data)
        .visit(
            1,
            read -> {
              String name = Traffic.text(read.exchange().request().body());
              assertThat(Traffic.text(read.exchange().response().orElseThrow().body()))
                  .isEqualTo("re: " + name);
              return names.add(name);
            });
    assertThat(names).hasSize(all);
  }

  @Test
  void importedExchangesWaitForRoomInsteadOfBeingDropped() throws IOException {
    RecordingOptions small =
        new RecordingOptions(
            256 << 10, 1 << 20, Duration.ofMillis(20), 256 << 10, InstantSource.system());
    try (WarcRecording recording = WarcRecording.open(data, small)) {
      for (int i = 1; i <= 10_000; i++) {
        recording.append(imported(i), TlsFacts.NONE, TlsFacts.NONE);
      }
    }
    WarcRecording read = WarcRecording.openReadOnly(data);
    assertThat(SegmentFiles.list(data.resolve("recording"))).hasSizeGreaterThan(2);
    assertThat(read.last()).isEqualTo(10_000);
    long[] expected = {1};
    read.visit(
        1,
        it -> {
          assertThat(it.sequence()).isEqualTo(expected[0]);
          if (expected[0] % 1000 == 0) {
            Exchange original = imported((int) expected[0]);
            assertThat(it.exchange().took()).isEqualTo(original.took());
            assertThat(Traffic.text(it.exchange().request().body()))
                .isEqualTo(Traffic.text(original.request().body()));
          }
          expected[0]++;
          return true;
        });
    assertThat(expected[0]).isEqualTo(10_001);
    assertThat(read.read(7_777).orElseThrow().exchange().took())
        .isEqualTo(Duration.ofMillis(7_777));
  }

  private static Exchange imported(int number) {
    Body body = Body.of(("<SyncML>" + "x".repeat(number % 2000) + number).getBytes(UTF_8));
    return new Exchange(
        Traffic.AT.plusMillis(number),
        Duration.ofMillis(number),
        "",
        "http://dm.example.com",
        new Request("POST", "/", "HTTP/1.1", Traffic.headers(), body),
        Optional.of(new Response(200, "OK", "HTTP/1.1", Traffic.headers(), body, false)));
  }
}
