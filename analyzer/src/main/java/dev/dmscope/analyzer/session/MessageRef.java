package dev.dmscope.analyzer.session;

/**
 * Names one message of a recording for good.
 *
 * @param sequence number of its exchange in the recording, from 1
 */
public record MessageRef(long sequence, Direction direction) implements Comparable<MessageRef> {
  @Override
  public int compareTo(MessageRef other) {
    int bySequence = Long.compare(sequence, other.sequence);
    return bySequence != 0 ? bySequence : direction.compareTo(other.direction);
  }

  /** Such as {@code 42d} (from the device) or {@code 42s} (from the server). */
  @Override
  public String toString() {
    return sequence + (direction == Direction.TO_SERVER ? "d" : "s");
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static MessageRef parse(String text) {
    if (!text.matches("[0-9]{1,18}[ds]")) {
      throw new IllegalArgumentException("Not a message id: " + text);
    }
    int last = text.length() - 1;
    return new MessageRef(
        Long.parseLong(text.substring(0, last)),
        text.charAt(last) == 'd' ? Direction.TO_SERVER : Direction.TO_DEVICE);
  }
}
