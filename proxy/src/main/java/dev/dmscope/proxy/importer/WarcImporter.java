package dev.dmscope.proxy.importer;

import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.recording.SegmentReading;
import dev.dmscope.proxy.recording.WarcRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings of dmscope: a data directory, or a segment of one. Those of a running one, too. */
final class WarcImporter implements Importer {
  /** Whether the directory is a data directory with a recording. */
  static boolean isData(Path directory) {
    return Files.isDirectory(directory.resolve("recording"));
  }

  /** Reads all of a data directory. */
  static void readData(Path directory, Intake intake) throws IOException {
    intake.gap();
    try (WarcRecording recording = WarcRecording.openReadOnly(directory)) {
      recording.visit(
          1,
          recorded -> {
            intake.add(imported(directory.toString(), recorded));
            return true;
          });
      tell(recording, intake);
    }
  }

  private static void tell(Recording recording, Intake intake) {
    long lost = recording.counts().unreadable();
    if (lost > 0) {
      intake.problem(lost + " places are damaged and were passed over");
    }
  }

  @Override
  public boolean recognises(InputFile file) {
    return file.endsWith(".warc")
        || file.endsWith(".warc.gz")
        || file.startsWith('W', 'A', 'R', 'C', '/');
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    intake.gap();
    if (!file.startsWith(0x1f, 0x8b)) {
      throw new ImportProblem(
          "not a segment of dmscope: expected records in gzip, as dmscope writes them, at byte 0");
    }
    SegmentReading.Outcome outcome =
        SegmentReading.visit(file.path(), recorded -> intake.add(imported(file.name(), recorded)));
    if (outcome.exchanges() == 0) {
      throw new ImportProblem("holds no exchange that dmscope wrote");
    }
    if (outcome.damaged() > 0) {
      intake.problem(outcome.damaged() + " places are damaged and were passed over");
    }
  }

  private static Imported imported(String file, Recorded recorded) {
    Imported plain =
        Imported.ofHttp(
            file,
            recorded.exchange(),
            recorded.sequence() + " request",
            recorded.sequence() + " response");
    return new Imported(
        plain.exchange(),
        true,
        plain.request(),
        plain.response(),
        recorded.device(),
        recorded.server());
  }
}
