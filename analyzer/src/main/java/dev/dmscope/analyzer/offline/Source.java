package dev.dmscope.analyzer.offline;

import java.util.List;

/**
 * Where a message was read from.
 *
 * @param file as the user named it
 * @param part what of the file it is, such as {@code 3 request} of an archive; empty if places in
 *     the body are places in the file
 * @param body the message's bytes, content coding undone, as spans count them
 * @param binary whether places are told as byte offsets, as in WBXML
 * @param lines for each line of the body its line in the file, from 1; empty if the body is the
 *     whole source
 */
public record Source(String file, String part, byte[] body, boolean binary, List<Integer> lines) {
  public Source {
    lines = List.copyOf(lines);
  }

  /** A file that is the body and nothing else. */
  public static Source whole(String file, byte[] body, boolean binary) {
    return new Source(file, "", body, binary, List.of());
  }

  /** A text file in which the body stands line by line. */
  public static Source within(String file, byte[] body, boolean binary, List<Integer> lines) {
    return new Source(file, "", body, binary, lines);
  }

  /** A body that is wrapped up in a file, so that places in it are none of the file. */
  public static Source part(String file, String part, byte[] body, boolean binary) {
    return new Source(file, part, body, binary, List.of());
  }

  /** For a reader, such as {@code session.har#3 request}. */
  public String name() {
    return part.isEmpty() ? file : file + "#" + part;
  }

  /** Whether bytes are counted alike in the body and in the file. */
  public boolean isWhole() {
    return part.isEmpty() && lines.isEmpty();
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
