package dev.dmscope.proxy.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temp;

  @Test
  void aSecondRecorderIsToldWhatIsWrong() throws IOException {
    Path data = temp.resolve("data");
    WarcRecording first = WarcRecording.open(data);
    Traffic.exchange(first.sink(), "one", "re: one");

    assertThatThrownBy(() -> WarcRecording.open(data))
        .isInstanceOf(RecordingUnavailable.class)
        .hasMessage(
            "Another dmscope records into "
                + data
                + ". Stop it, or choose another directory with --data.");

    WarcRecording.openReadOnly(data);
    first.close();
    WarcRecording second = WarcRecording.open(data);
    assertThat(second.last()).isEqualTo(1);
    second.close();
  }

  @Test
  void anotherProcessIsShutOutToo() throws Exception {
    Path data = temp.resolve("data");
    Process process = Forked.start(EndlessRecorder.class, List.of("-Xmx64m"), data);
    try {
      process.inputReader().readLine();
      assertThatThrownBy(() -> WarcRecording.open(data))
          .isInstanceOf(RecordingUnavailable.class)
          .hasMessageStartingWith("Another dmscope records into " + data);
      assertThat(WarcRecording.openReadOnly(data).recorder()).hasSize(12);
    } finally {
      process.destroyForcibly().waitFor();
    }
    WarcRecording.open(data).close();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsToldInWords() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(() -> WarcRecording.open(file.resolve("data")))
        .isInstanceOf(RecordingUnavailable.class)
        .hasMessageStartingWith("Cannot write to the data directory " + file)
        .hasMessageEndingWith("or choose another with --data.");
  }

  @Test
  void aMissingRecordingIsToldInWords() {
    assertThatThrownBy(() -> WarcRecording.openReadOnly(temp.resolve("none")))
        .isInstanceOf(RecordingUnavailable.class)
        .hasMessageContaining("There is no recording in");
  }

  @Test
  void nobodyButTheOwnerCanReadAnyOfIt() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "skipped: no POSIX modes here");
    Path data = temp.resolve("deep/data");
    try (WarcRecording recording = WarcRecording.open(data)) {
      Traffic.exchange(recording.sink(), "one", "re: one");
    }
    try (Stream<Path> files = Files.walk(temp.resolve("deep"))) {
      for (Path file : files.toList()) {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        assertThat(mode)
            .as(file.toString())
            .isSubsetOf(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE);
      }
    }
  }

  @Test
  void aRecorderKeepsItsName() throws IOException {
    WarcRecording first = WarcRecording.open(temp);
    first.close();
    WarcRecording second = WarcRecording.open(temp);
    second.close();
    assertThat(second.recorder()).hasSize(12).isEqualTo(first.recorder());
  }
}
