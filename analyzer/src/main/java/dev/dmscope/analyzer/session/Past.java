package dev.dmscope.analyzer.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one side has sent. Immutable to its readers; versions share one array, of which each sees a
 * stretch, so that a message more costs no copy of those before.
 *
 * @param open a large object of which more is to come
 */
record Past(
    Sent[] array, int from, int to, int commands, boolean gaps, Optional<LargeObject> open) {
  static final Past NONE = new Past(new Sent[0], 0, 0, 0, false, Optional.empty());

  private static final int MESSAGES_KEPT = 128;

  /** The last two messages keep theirs whatever their number. */
  private static final int COMMANDS_KEPT = 2_000;

  Past gap() {
    return gaps ? this : new Past(array, from, to, commands, true, open);
  }

  Past open(Optional<LargeObject> object) {
    return object.equals(open) ? this : new Past(array, from, to, commands, gaps, object);
  }

  /** One message more; of the old ones, those beyond what is kept are dropped. */
  Past plus(Sent sent) {
    int first = to - from == MESSAGES_KEPT ? from + 1 : from;
    int size = to - first;
    int count = commands + sent.commands().size();
    count -= first == from ? 0 : array[from].commands().size();
    boolean dropped = gaps || first != from;
    if (count > COMMANDS_KEPT) {
      return lighter(first, sent, dropped);
    }
    if (to < array.length && array[to] == null) {
      array[to] = sent;
      return new Past(array, first, to + 1, count, dropped, open);
    }
    Sent[] copy = new Sent[Math.max(2, 2 * size)];
    System.arraycopy(array, first, copy, 0, size);
    copy[size] = sent;
    return new Past(copy, 0, size + 1, count, dropped, open);
  }

  private Past lighter(int first, Sent sent, boolean dropped) {
    Sent[] copy = Arrays.copyOfRange(array, first, to + 1);
    int size = to - first + 1;
    copy[size - 1] = sent;
    int count = 0;
    int kept = 0;
    for (int i = size - 1; i >= 0; i--) {
      count += copy[i].commands().size();
      if (count > COMMANDS_KEPT && i < size - 2) {
        copy[i] = copy[i].withoutCommands();
      }
      kept += copy[i].commands().size();
    }
    return new Past(copy, 0, size, kept, dropped, open);
  }

  List<Sent> list() {
    return Collections.unmodifiableList(Arrays.asList(array).subList(from, to));
  }

  Optional<Sent> last() {
    return from == to ? Optional.empty() : Optional.of(array[to - 1]);
  }

  /** The latest message of that id, so that an id used twice means the one at hand. */
  Optional<Sent> message(String msgId) {
    for (int i = to - 1; i >= from; i--) {
      if (array[i].msgId().equals(msgId)) {
        return Optional.of(array[i]);
      }
    }
    return Optional.empty();
  }
}
