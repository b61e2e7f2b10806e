package dev.dmscope.proxy.recording;

import java.util.Arrays;

/**
 * Where the exchanges of one segment begin: numbers in rising order, twelve bytes each. Derived: a
 * scan of the segment makes it again. Safe for threads.
 */
final class SegmentIndex {
  private long[] sequences = new long[64];
  private int[] offsets = new int[64];
  private int count;

  /** Adds an exchange; one whose number does not rise is ignored. */
  synchronized void add(long sequence, int offset) {
    if (count > 0 && sequence <= sequences[count - 1]) {
      return;
    }
    if (count == sequences.length) {
      sequences = Arrays.copyOf(sequences, count * 2);
      offsets = Arrays.copyOf(offsets, count * 2);
    }
    sequences[count] = sequence;
    offsets[count] = offset;
    count++;
  }

  /** Where the exchange begins; -1 if it is not in the segment. */
  synchronized int offset(long sequence) {
    int at = Arrays.binarySearch(sequences, 0, count, sequence);
    return at < 0 ? -1 : offsets[at];
  }

  /** The first number from {@code sequence} on that is in the segment; -1 if there is none. */
  synchronized long ceiling(long sequence) {
    int at = Arrays.binarySearch(sequences, 0, count, sequence);
    int found = at < 0 ? -at - 1 : at;
    return found < count ? sequences[found] : -1;
  }

  synchronized int count() {
    return count;
  }

  /** The lowest number; 0 if the segment has no exchange. */
  synchronized long first() {
    return count == 0 ? 0 : sequences[0];
  }

  /** The highest number; 0 if the segment has no exchange. */
  synchronized long last() {
    return count == 0 ? 0 : sequences[count - 1];
  }

  /** The entry at {@code position}, as {@code (sequence, offset)}. */
  synchronized void forEach(Entry entry) {
    for (int i = 0; i < count; i++) {
      entry.accept(sequences[i], offsets[i]);
    }
  }

  /** Takes one entry. */
  interface Entry {
    void accept(long sequence, int offset);
  }
}
