package dev.dmscope.analyzer.report;

import java.util.List;

/**
 * Where a message was read from.
 *
 * @param name such as a file name
 * @param body the message's bytes, content coding undone, as spans count them
 * @param binary whether places are told as byte offsets, as in WBXML
 * @param lines for each line of the body its line in the source, from 1; empty if the body is the
 *     whole source
 */
public record Source(String name, byte[] body, boolean binary, List<Integer> lines) {
  public Source {
    lines = List.copyOf(lines);
  }

  /** A source that is the body and nothing else. */
  public static Source whole(String name, byte[] body, boolean binary) {
    return new Source(name, body, binary, List.of());
  }

  /** The place of the byte at {@code offset} of the body. */
  public Position position(int offset) {
    int line = 1;
    int lineStart = 0;
    int end = Math.min(offset, body.length);
    for (int i = 0; i < end; i++) {
      if (body[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = 1;
    for (int i = lineStart; i < end; i++) {
      // Continuation bytes of UTF-8 are no characters of their own.
      if ((body[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    if (lines.isEmpty()) {
      return new Position(line, column);
    }
    return new Position(lines.get(Math.min(line, lines.size()) - 1), column);
  }

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column in characters, from 1
   */
  public record Position(int line, int column) {}
}
