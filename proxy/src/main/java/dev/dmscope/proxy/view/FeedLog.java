package dev.dmscope.proxy.view;

import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest events, numbered from 1; older ones are forgotten. Safe for threads. */
final class FeedLog {
  /** One thing that is new or changed; exactly one of the rows is there. */
  record Entry(
      long number, long applied, Optional<MessageRow> message, Optional<SessionRow> session) {}

  private final int capacity;

  /** Holds number n at n modulo capacity. */
  private final List<Entry> entries;

  private long last;

  FeedLog(int capacity) {
    this.capacity = capacity;
    this.entries = new ArrayList<>(capacity);
  }

  /** Adds a batch after which all up to {@code applied} is in the catalogue. */
  synchronized void add(long applied, List<MessageRow> messages, List<SessionRow> sessions) {
    for (MessageRow row : messages) {
      put(new Entry(last + 1, applied, Optional.of(row), Optional.empty()));
    }
    for (SessionRow row : sessions) {
      put(new Entry(last + 1, applied, Optional.empty(), Optional.of(row)));
    }
    notifyAll();
  }

  private void put(Entry entry) {
    last = entry.number();
    if (entries.size() < capacity) {
      entries.add(entry);
    } else {
      entries.set(place(last), entry);
    }
  }

  private int place(long number) {
    return (int) ((number - 1) % capacity);
  }

  private long first() {
    return last - entries.size() + 1;
  }

  /** The number of the newest event; 0 if there was none. */
  synchronized long last() {
    return last;
  }

  /** The number after which everything comes that an index of that state may not hold. */
  synchronized long before(long applied) {
    long number = last;
    while (number >= first() && entries.get(place(number)).applied() >= applied) {
      number--;
    }
    return number;
  }

  /** What came after that number, some at a time; empty if part of it is forgotten already. */
  synchronized Optional<List<Entry>> after(long number, int most) {
    if (number + 1 < first() || number > last) {
      return Optional.empty();
    }
    List<Entry> some = new ArrayList<>();
    for (long n = number + 1; n <= last && some.size() < most; n++) {
      some.add(entries.get(place(n)));
    }
    return Optional.of(some);
  }

  /** Waits until there is something after that number. */
  synchronized void await(long number) throws InterruptedException {
    while (last <= number) {
      wait();
    }
  }
}
