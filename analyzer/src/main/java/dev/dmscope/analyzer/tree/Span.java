package dev.dmscope.analyzer.tree;

/**
 * A range of bytes in the body as received (after HTTP content coding was undone).
 *
 * @param start offset of the first byte, from 0
 * @param end offset after the last byte; equal to {@code start} for an empty range
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No such range of bytes: " + start + " to " + end);
    }
  }

  /** The length in bytes. */
  public int length() {
    return end - start;
  }

  /** Whether the byte at {@code offset} lies in this range. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }
}
