package dev.dmscope.proxy.catalogue;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;

/**
 * The key of every row: recorder, sequence, direction and a place in the message packed into one
 * number, high bits first, so that keys sort as the traffic came.
 *
 * <pre>
 *   recorder 10 bits | sequence 40 bits | direction 1 bit | place 12 bits
 * </pre>
 *
 * <p>One column instead of four halves the cost of a row in H2, which stores a table in the order
 * of a single numeric key and any other key as an index of its own.
 */
final class RowKey {
  private static final int PLACE_BITS = 12;
  private static final int SEQUENCE_BITS = 40;

  /** The highest place in a message. */
  static final int LAST_PLACE = (1 << PLACE_BITS) - 1;

  /** What the keys of one exchange span. */
  static final long EXCHANGE = 1L << (PLACE_BITS + 1);

  /** The one recorder of an embedded catalogue. */
  static final int HERE = 0;

  private RowKey() {}

  static long exchange(long sequence) {
    if (sequence < 0 || sequence >= 1L << SEQUENCE_BITS) {
      throw new IllegalArgumentException("No such exchange: " + sequence);
    }
    return (((long) HERE << SEQUENCE_BITS) | sequence) << (PLACE_BITS + 1);
  }

  static long message(MessageRef ref) {
    long direction = ref.direction() == Direction.TO_SERVER ? 0 : 1;
    return exchange(ref.sequence()) | direction << PLACE_BITS;
  }

  /**
   * The key of a message.
   *
   * @throws IllegalArgumentException if it is no message id
   */
  static long message(String id) {
    return message(MessageRef.parse(id));
  }

  /** A row of a message; places count from 1. */
  static long inMessage(long message, int place) {
    if (place < 1 || place > LAST_PLACE) {
      throw new IllegalArgumentException("No such place: " + place);
    }
    return message | place;
  }

  static long sequence(long key) {
    return (key >>> (PLACE_BITS + 1)) & ((1L << SEQUENCE_BITS) - 1);
  }

  /** The id of the message that a key belongs to. */
  static String messageId(long key) {
    Direction direction = (key >>> PLACE_BITS & 1) == 0 ? Direction.TO_SERVER : Direction.TO_DEVICE;
    return new MessageRef(sequence(key), direction).toString();
  }

  static String direction(long key) {
    return (key >>> PLACE_BITS & 1) == 0 ? "to-server" : "to-device";
  }
}
