package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is found in a recording's directory at a start.
 *
 * @param recorder the name that was given to this recorder when it first started
 * @param settled the highest number in use, by an exchange or a gap
 * @param lastNumber of the newest segment, 0 if there is none
 * @param damaged places that cannot be read
 */
record RecordingFiles(
    Path directory, String recorder, Segments segments, long settled, int lastNumber, int damaged) {

  /**
   * Looks at all segments: through their sidecars as far as these go, and record by record behind.
   *
   * @param repair whether to cut a torn tail off and write sidecars; if not, nothing is touched
   */
  static RecordingFiles load(Path directory, boolean repair) throws IOException {
    List<Path> files = SegmentFiles.list(directory);
    Segments segments = new Segments(directory);
    long settled = 0;
    int damaged = 0;
    int number = 0;
    for (Path file : files) {
      number = Segment.numberOf(file);
      boolean last = file.equals(files.get(files.size() - 1));
      Optional<Sidecar> sidecar = Sidecar.read(file);
      SegmentIndex index = sidecar.map(Sidecar::index).orElseGet(SegmentIndex::new);
      long covered = sidecar.map(Sidecar::covered).orElse(0L);
      settled = Math.max(settled, sidecar.map(Sidecar::settled).orElse(0L));
      if (covered < Files.size(file)) {
        SegmentScan.Outcome found = SegmentScan.scan(file, covered, index);
        settled = Math.max(settled, found.settled());
        damaged += found.damaged();
        if (found.damaged() > 0) {
          Log.damaged(file, found.damaged());
        }
        if (repair) {
          repair(file, found, last, settled, index);
        }
      }
      segments.grew(Files.exists(file) ? Files.size(file) : 0);
      if (index.count() > 0) {
        segments.add(new Segment(number, file, index));
      }
    }
    return new RecordingFiles(
        directory, recorder(directory, repair), segments, settled, number, damaged);
  }

  private static void repair(
      Path file, SegmentScan.Outcome found, boolean last, long settled, SegmentIndex index)
      throws IOException {
    long size = Files.size(file);
    if (last && found.whole() < size) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(found.whole());
        channel.force(true);
      }
      Log.repaired(file, size - found.whole());
      size = found.whole();
    }
    if (size == 0) {
      Files.delete(file); // an empty file is no gzip file
      return;
    }
    new Sidecar(size, settled, index).write(file);
  }

  private static String recorder(Path directory, boolean create) throws IOException {
    Path file = directory.resolve("recorder");
    String name = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
    if (!name.isEmpty() || !create) {
      return name;
    }
    String made = UUID.randomUUID().toString().substring(24);
    try (FileChannel channel =
        OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap((made + "\n").getBytes(UTF_8)));
      channel.force(true);
    }
    return made;
  }
}
