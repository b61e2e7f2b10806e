package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recorder killed while it writes: what it called durable is there when it starts again. */
@Timeout(300)
class KillTest {
  private static final int ROUNDS = 20;

  @TempDir Path data;

  @Test
  void nothingThatWasCalledDurableIsLostByAKill() throws Exception {
    Random random = new Random(20261122);
    long seen = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      long durable = recordUntilKilled(1 + random.nextInt(10));
      long before = sizeOnDisk();
      try (WarcRecording recording = WarcRecording.open(data)) {
        long[] expected = {seen + 1};
        recording.visit(
            seen + 1,
            read -> {
              assertThat(read.sequence()).isEqualTo(expected[0]++);
              String request = Traffic.text(read.exchange().request().body());
              assertThat(Traffic.text(read.exchange().response().orElseThrow().body()))
                  .isEqualTo("re: " + request);
              return true;
            });
        seen = expected[0] - 1;
        assertThat(seen).isGreaterThanOrEqualTo(durable).isEqualTo(recording.last());
        assertThat(recording.counts().unreadable()).isZero();
        assertThat(before - sizeOnDisk()).as("torn tail").isBetween(0L, 2L << 20);
      }
    }
  }

  /** Returns the last number that the recorder called durable. */
  private long recordUntilKilled(int afterLines) throws IOException, InterruptedException {
    Process process =
        Forked.start(
            EndlessRecorder.class,
            List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            data);
    long durable = 0;
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (int i = 0; i < afterLines; i++) {
        durable = Long.parseLong(lines.readLine());
      }
      process.toHandle().destroyForcibly(); // the other one closes the pipe as well
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        durable = Long.parseLong(line);
      }
    }
    process.waitFor();
    return durable;
  }

  private long sizeOnDisk() throws IOException {
    long size = 0;
    for (Path file : SegmentFiles.list(data.resolve("recording"))) {
      size += Files.size(file);
    }
    return size;
  }
}
