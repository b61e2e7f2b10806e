package dev.dmscope.proxy.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.BoundedCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DiskFaultTest {
  @TempDir Path data;

  private final FaultyStorage disk = new FaultyStorage();

  @Test
  void nothingIsLostWhenTheDiskIsFullForAShortWhile() throws IOException {
    WarcRecording recording = open(BoundedCapture.DEFAULT_BUDGET);
    Semaphore heard = listen(recording);
    record(recording, 1, 50);
    heard.acquireUninterruptibly(50);
    disk.roomFor(3000);
    record(recording, 51, 100);
    waitForTrouble(recording);
    record(recording, 101, 150);

    assertThat(recording.counts().trouble())
        .contains("No space left on device", data.toString(), "Free space");
    assertThat(recording.read(50)).isPresent();
    disk.roomFor(Long.MAX_VALUE);
    heard.acquireUninterruptibly(100);
    assertThat(recording.counts().trouble()).isEmpty();
    recording.close();

    assertThat(recording.counts().recorded()).isEqualTo(150);
    assertThat(recording.counts().gapped()).isZero();
    assertAllThere(150);
    assertThat(disk.usedAfterFailure).hasValue(0);
  }

  @Test
  void whatNoMemoryHoldsWhileTheDiskIsFullIsBookedAsAGap() throws IOException {
    WarcRecording recording = open(64 << 10);
    Semaphore heard = listen(recording);
    disk.roomFor(0);
    record(recording, 1, 500);
    waitForTrouble(recording);
    record(recording, 501, 1000);
    disk.roomFor(Long.MAX_VALUE);
    heard.acquireUninterruptibly();
    recording.close();

    RecordingCounts counts = recording.counts();
    assertThat(counts.gapped()).isPositive();
    assertThat(counts.recorded() + counts.gapped()).isEqualTo(1000);
    WarcRecording again = WarcRecording.open(data);
    assertThat(again.durable()).as("gaps use numbers up").isEqualTo(1000);
    again.close();
    assertThat(readAll()).hasSize((int) counts.recorded());
  }

  @Test
  void aDiskThatStaysFullCostsExactlyWhatIsCounted() throws IOException {
    WarcRecording recording = open(64 << 10);
    Semaphore heard = listen(recording);
    record(recording, 1, 5);
    heard.acquireUninterruptibly(5);
    disk.roomFor(100);
    record(recording, 6, 500);
    waitForTrouble(recording);
    record(recording, 501, 600);

    assertThatThrownBy(recording::close).hasMessageContaining("No space left");

    RecordingCounts counts = recording.counts();
    assertThat(counts.recorded()).isPositive();
    assertThat(counts.recorded() + counts.gapped()).isEqualTo(600);
    assertThat(readAll()).hasSize((int) counts.recorded());
  }

  @Test
  void aFailedSyncIsNeverRepeatedAndWhatItCoveredIsWrittenAgain() throws IOException {
    for (int faults : new int[] {1, 3}) {
      Path directory = data.resolve("faults" + faults);
      WarcRecording recording = WarcRecording.open(directory, options(1 << 20), disk);
      Semaphore heard = listen(recording);
      disk.failSyncs(faults);
      record(recording, 1, 100);
      heard.acquireUninterruptibly(100);
      recording.close();

      assertThat(recording.counts().recorded()).isEqualTo(100);
      assertThat(recording.durable()).isEqualTo(100);
      assertThat(disk.usedAfterFailure).hasValue(0);
      List<Long> sequences = new ArrayList<>();
      WarcRecording.openReadOnly(directory).visit(1, it -> sequences.add(it.sequence()));
      assertThat(sequences).hasSize(100).isSorted().doesNotHaveDuplicates();
    }
    assertThat(disk.failures).hasValue(4);
  }

  @Test
  void aHangingDiskCostsBodiesFirstAndIsCountedExactly() throws IOException {
    WarcRecording recording = open(256 << 10);
    disk.hang();
    int passed = 2000;
    record(recording, 1, passed);
    disk.goOn();
    recording.close();

    RecordingCounts counts = recording.counts();
    assertThat(counts.recorded() + counts.gapped()).isEqualTo(passed);
    assertThat(counts.gapped()).isPositive();
    List<Recorded> read = readAll();
    assertThat(read).hasSize((int) counts.recorded());
    List<Body> dropped =
        read.stream()
            .map(it -> it.exchange().request().body())
            .filter(body -> body.state() == Body.State.NOT_RECORDED)
            .toList();
    assertThat(dropped).isNotEmpty().allMatch(body -> body.length() > 1000);
    assertThat(counts.bodiesDropped()).isGreaterThanOrEqualTo(dropped.size());
  }

  private WarcRecording open(long memory) throws IOException {
    return WarcRecording.open(data, options(memory), disk);
  }

  private static RecordingOptions options(long memory) {
    return new RecordingOptions(
        memory, 128 << 20, Duration.ofMillis(20), 256 << 10, InstantSource.system());
  }

  private static Semaphore listen(WarcRecording recording) {
    Semaphore heard = new Semaphore(0);
    recording.onRecorded(sequence -> heard.release());
    return heard;
  }

  private static void record(WarcRecording recording, int from, int to) {
    for (int i = from; i <= to; i++) {
      Traffic.exchange(recording.sink(), i + "?" + "x".repeat(1000), i + "!" + "y".repeat(1000));
    }
  }

  private static void waitForTrouble(WarcRecording recording) {
    while (recording.counts().trouble().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private void assertAllThere(int count) throws IOException {
    List<Recorded> all = readAll();
    assertThat(all).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(all.get(i).sequence()).isEqualTo(i + 1);
      assertThat(Traffic.text(all.get(i).exchange().request().body())).startsWith((i + 1) + "?");
    }
  }

  private List<Recorded> readAll() throws IOException {
    List<Recorded> all = new ArrayList<>();
    WarcRecording read = WarcRecording.openReadOnly(data);
    read.visit(1, all::add);
    assertThat(read.counts().unreadable()).isZero();
    return all;
  }
}
