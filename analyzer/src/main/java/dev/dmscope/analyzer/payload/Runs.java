package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Span;
import java.util.Arrays;

/**
 * A map of few numbers: stretches that were carried byte for byte, and between them pieces, such as
 * entities, that were carried by more or fewer bytes than they mean.
 */
final class Runs implements OffsetMap {
  private int[] inner = new int[16];
  private int[] outer = new int[16];
  private int[] outerEnd = new int[16];
  private int count;
  private int length;

  /** Adds {@code innerLength} unpacked bytes carried by {@code outerLength} bytes. */
  void add(int innerLength, int outerStart, int outerLength) {
    if (count > 0
        && innerLength == outerLength
        && outerEnd[count - 1] == outerStart
        && isLinear(count - 1)) {
      outerEnd[count - 1] += outerLength;
    } else if (innerLength > 0) {
      if (count == inner.length) {
        inner = Arrays.copyOf(inner, count * 2);
        outer = Arrays.copyOf(outer, count * 2);
        outerEnd = Arrays.copyOf(outerEnd, count * 2);
      }
      inner[count] = length;
      outer[count] = outerStart;
      outerEnd[count++] = outerStart + outerLength;
    }
    length += innerLength;
  }

  /** How many unpacked bytes there are. */
  int length() {
    return length;
  }

  @Override
  public Span outer(Span span) {
    int start = start(span.start());
    return new Span(start, span.length() == 0 ? start : Math.max(start, end(span.end())));
  }

  private int start(int offset) {
    if (count == 0) {
      return 0;
    }
    int run = run(offset);
    return offset >= length
        ? outerEnd[count - 1]
        : isLinear(run) ? outer[run] + offset - inner[run] : outer[run];
  }

  private int end(int offset) {
    if (count == 0) {
      return 0;
    }
    int run = run(offset - 1);
    return isLinear(run) ? outer[run] + offset - inner[run] : outerEnd[run];
  }

  private int run(int offset) {
    int found = Arrays.binarySearch(inner, 0, count, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private boolean isLinear(int run) {
    int end = run + 1 < count ? inner[run + 1] : length;
    return end - inner[run] == outerEnd[run] - outer[run];
  }
}
