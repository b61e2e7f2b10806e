package dev.dmscope.proxy.recording;

import java.nio.file.Path;

/**
 * One file of the recording.
 *
 * @param number from 1; part of the file's name
 */
record Segment(int number, Path path, SegmentIndex index) {
  private static final String PREFIX = "dmscope-";
  private static final String SUFFIX = ".warc.gz";

  static Path path(Path directory, int number) {
    return directory.resolve(String.format("%s%06d%s", PREFIX, number, SUFFIX));
  }

  /** The number in a file's name; 0 if it is not a segment. */
  static int numberOf(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
      return 0;
    }
    String digits = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    return digits.matches("[0-9]{6,9}") ? Integer.parseInt(digits) : 0;
  }
}
