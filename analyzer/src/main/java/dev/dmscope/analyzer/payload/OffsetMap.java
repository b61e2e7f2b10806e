package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Span;

/** Finds the bytes that carry a range of unpacked bytes. */
@FunctionalInterface
public interface OffsetMap {
  /** The smallest range that can be told to carry all of {@code inner}. */
  Span outer(Span inner);

  /** Where no more is known than that all of it is carried there. */
  static OffsetMap all(Span carrier) {
    return inner -> carrier;
  }
}
