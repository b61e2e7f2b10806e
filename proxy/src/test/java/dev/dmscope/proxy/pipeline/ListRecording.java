package dev.dmscope.proxy.pipeline;

import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.recording.RecordingCounts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** A list as a recording, of which only the beginning has happened yet. */
final class ListRecording implements Recording {
  private final List<Recorded> all;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private volatile long last;

  ListRecording(List<Recorded> all, long last) {
    this.all = all;
    this.last = last;
  }

  /** The next ones happen. */
  void grow(long to) {
    for (long sequence = last + 1; sequence <= to; sequence++) {
      last = sequence;
      long now = sequence;
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  @Override
  public String recorder() {
    return "list";
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public long durable() {
    return last;
  }

  @Override
  public Optional<Recorded> read(long sequence) {
    return sequence < 1 || sequence > last
        ? Optional.empty()
        : Optional.of(all.get((int) sequence - 1));
  }

  @Override
  public void visit(long from, Predicate<Recorded> visitor) {
    boolean more = true;
    for (long sequence = from; more && sequence <= last; sequence++) {
      more = visitor.test(all.get((int) sequence - 1));
    }
  }

  @Override
  public void onRecorded(LongConsumer listener) {
    listeners.add(listener);
  }

  @Override
  public RecordingCounts counts() {
    return new RecordingCounts(last, 0, 0, 0, 0, "", false);
  }
}
