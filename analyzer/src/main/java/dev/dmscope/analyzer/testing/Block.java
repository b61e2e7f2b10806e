package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.session.Direction;
import java.util.List;

/** The lines of one message: marker, head, body. */
record Block(Direction direction, int markerLine, BlockHead head, BlockBody body) {

  /** Reads the lines from index {@code from}, the marker, up to {@code end}. */
  static Block parse(String name, Direction direction, List<String> lines, int from, int end) {
    BlockHead head = BlockHead.parse(name, direction, lines, from + 1, end);
    return new Block(direction, from + 1, head, BlockBody.parse(name, head, lines, end));
  }

  boolean hasHttp() {
    return head.isHttp();
  }
}
