package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The segments in a directory. */
final class SegmentFiles {
  private SegmentFiles() {}

  /** In the order in which they were written. */
  static List<Path> list(Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(directory, file -> Segment.numberOf(file) > 0)) {
        files.forEach(found::add);
      }
    }
    found.sort(Comparator.comparingInt(Segment::numberOf));
    return found;
  }
}
