package dev.dmscope.proxy.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornTailTest {
  @TempDir Path data;

  private Path segment;
  private byte[] whole;

  @BeforeEach
  void recordThree() throws IOException {
    try (WarcRecording recording = WarcRecording.open(data)) {
      for (String name : List.of("one", "two", "three")) {
        Traffic.exchange(recording.sink(), name, "re: " + name);
      }
    }
    segment = data.resolve("recording/dmscope-000001.warc.gz");
    whole = Files.readAllBytes(segment);
  }

  @Test
  void aTailTornAtAnyByteCostsOneExchangeAndNothingElse() throws IOException {
    int third = WarcRecordingTest.place(data, 3).offset();
    for (int length = third; length < whole.length; length++) {
      crashWith(Arrays.copyOf(whole, length));
      assertThat(requests(WarcRecording.openReadOnly(data))).containsExactly("one", "two");
      if (length % 50 == 0) { // each repair waits for the disk
        RecordingFiles.load(segment.getParent(), true);
        assertThat(Files.size(segment)).isEqualTo(third);
      }
    }
  }

  @Test
  void aRecordingGoesOnBehindATornTail() throws IOException {
    crashWith(Arrays.copyOf(whole, whole.length - 1));
    try (WarcRecording recording = WarcRecording.open(data)) {
      assertThat(recording.last()).isEqualTo(2);
      assertThat(recording.counts().unreadable()).isZero();
      Traffic.exchange(recording.sink(), "four", "re: four");
    }
    WarcRecording read = WarcRecording.openReadOnly(data);
    assertThat(requests(read)).containsExactly("one", "two", "four");
    assertThat(read.last()).isEqualTo(3);
  }

  @Test
  void aTailOfGarbageIsCutOff() throws IOException {
    byte[] longer = Arrays.copyOf(whole, whole.length + 5000);
    crashWith(longer);
    WarcRecording.open(data).close();
    assertThat(Files.readAllBytes(segment)).isEqualTo(whole);
  }

  @Test
  void aDamagedPlaceInTheMiddleCostsOnlyWhatItHeld() throws IOException {
    int second = WarcRecordingTest.place(data, 2).offset();
    byte[] damaged = whole.clone();
    damaged[second + 100] ^= 1;
    crashWith(damaged);

    try (WarcRecording recording = WarcRecording.open(data)) {
      assertThat(requests(recording)).containsExactly("one", "three");
      assertThat(recording.counts().unreadable()).isPositive();
      assertThat(Files.size(segment)).isEqualTo(whole.length);
    }
  }

  @Test
  void damageThatCameAfterTheStartIsSeenWhenRead() throws IOException {
    int second = WarcRecordingTest.place(data, 2).offset();
    byte[] damaged = whole.clone();
    damaged[second + 100] ^= 1;
    WarcRecording recording = WarcRecording.openReadOnly(data);
    Files.write(segment, damaged);

    assertThat(requests(recording)).containsExactly("one", "three");
    assertThat(recording.counts().unreadable()).isEqualTo(1);
    assertThatThrownBy(() -> recording.read(2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Exchange 2 cannot be read back");
  }

  @Test
  void aSidecarIsOnlyAShortcut() throws IOException {
    Path sidecar = Sidecar.pathOf(segment);
    byte[] good = Files.readAllBytes(sidecar);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(sidecar, bad);
      assertThat(requests(WarcRecording.openReadOnly(data))).containsExactly("one", "two", "three");
    }
    Files.write(sidecar, Arrays.copyOf(good, 20));
    assertThat(requests(WarcRecording.openReadOnly(data))).hasSize(3);
  }

  private void crashWith(byte[] bytes) throws IOException {
    Files.write(segment, bytes);
    Files.deleteIfExists(Sidecar.pathOf(segment));
  }

  private static List<String> requests(WarcRecording recording) throws IOException {
    List<String> requests = new ArrayList<>();
    recording.visit(1, it -> requests.add(Traffic.text(it.exchange().request().body())));
    return requests;
  }
}
