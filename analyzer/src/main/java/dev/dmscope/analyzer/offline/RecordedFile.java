package dev.dmscope.analyzer.offline;

/**
 * A file with one message, or, if its name ends in {@code .dms}, a transcript.
 *
 * @param name as it is to stand in reports
 */
public record RecordedFile(String name, byte[] bytes) {
  boolean isTranscript() {
    return name.endsWith(".dms");
  }
}
