package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.proxy.capture.BoundedCapture;
import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.capture.TlsFacts;
import dev.dmscope.proxy.capture.WholeExchange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A recording in WARC 1.1 segments under {@code recording/} of a data directory. One process
 * records there at a time; others may read.
 */
public final class WarcRecording implements Recording, Closeable {
  private static final long DRAIN_SECONDS = 10;

  private final RecordingFiles files;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong recorded = new AtomicLong();
  private final AtomicLong unreadable = new AtomicLong();
  private final @Nullable Writing writing;

  /** What only a recording has that is being written. */
  private record Writing(
      DataLock lock,
      BoundedCapture capture,
      Numbers numbers,
      SegmentLog log,
      Recorder recorder,
      Thread thread) {}

  private WarcRecording(RecordingFiles files) {
    this.files = files;
    this.unreadable.set(files.damaged());
    this.writing = null;
  }

  private WarcRecording(
      RecordingFiles files, DataLock lock, Storage storage, RecordingOptions options) {
    this.files = files;
    this.unreadable.set(files.damaged());
    BoundedCapture capture = new BoundedCapture(options.memory());
    WarcEncoder warc = new WarcEncoder(files.recorder());
    Numbers numbers = new Numbers(capture, warc, options.clock(), files.settled());
    SegmentLog log =
        new SegmentLog(
            files, storage, warc, options.clock(), options.segmentLimit(), this::announce);
    Assembler assembler = new Assembler(capture, new ExchangeEncoder(warc), numbers, log::add);
    Recorder recorder = new Recorder(files.directory(), capture, assembler, numbers, log, options);
    Thread thread = new Thread(recorder, "dmscope-recorder");
    this.writing = new Writing(lock, capture, numbers, log, recorder, thread);
  }

  /**
   * Opens the recording of a data directory to go on with it; makes both if they are not there. A
   * torn tail of the newest segment is cut off.
   *
   * @throws RecordingUnavailable if another process records there, or the directory cannot be
   *     written; its message is for the user
   */
  public static WarcRecording open(Path data) throws IOException {
    return open(data, RecordingOptions.DEFAULT);
  }

  /** As {@link #open(Path)}, with other limits. */
  public static WarcRecording open(Path data, RecordingOptions options) throws IOException {
    return open(data, options, new DiskStorage());
  }

  static WarcRecording open(Path data, RecordingOptions options, Storage storage)
      throws IOException {
    DataLock lock = DataLock.take(data);
    try {
      WarcRecording recording = new WarcRecording(load(data), lock, storage, options);
      if (recording.writing != null) {
        recording.writing.thread.start();
      }
      return recording;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static RecordingFiles load(Path data) throws RecordingUnavailable {
    Path directory = directory(data);
    try {
      OwnerOnly.createDirectories(directory);
      return RecordingFiles.load(directory, true);
    } catch (IOException e) {
      throw new RecordingUnavailable(
          "Cannot open the recording in "
              + directory
              + ": "
              + Disk.reason(e)
              + ". Make it readable and writable for this user, or choose another with --data.",
          e);
    }
  }

  /**
   * Opens the recording of a data directory as it is now. Touches nothing, and does not mind
   * another process that records there.
   *
   * @throws RecordingUnavailable if there is no recording
   */
  public static WarcRecording openReadOnly(Path data) throws IOException {
    Path directory = directory(data);
    if (!Files.isDirectory(directory)) {
      throw new RecordingUnavailable(
          "There is no recording in " + data + ". Name the directory of one with --data.");
    }
    return new WarcRecording(RecordingFiles.load(directory, false));
  }

  private static Path directory(Path data) {
    return data.resolve("recording");
  }

  /**
   * Where the exchanges to be recorded go.
   *
   * @throws IllegalStateException if this was opened to read only
   */
  public ExchangeSink sink() {
    return writing().capture;
  }

  /**
   * Records an exchange that is at hand as a whole, such as an imported one. Waits for room, drops
   * nothing; not for I/O threads. Its number is told to the listeners.
   *
   * @throws IllegalStateException if this was opened to read only
   */
  public void append(Exchange exchange, TlsFacts device, TlsFacts server) {
    new WholeExchange(writing().capture).add(exchange, device, server);
  }

  private Writing writing() {
    if (writing == null) {
      throw new IllegalStateException("The recording was opened to read only");
    }
    return writing;
  }

  @Override
  public String recorder() {
    return files.recorder();
  }

  @Override
  public long last() {
    return files.segments().last();
  }

  @Override
  public long durable() {
    return writing == null ? files.settled() : writing.log.durable();
  }

  @Override
  public Optional<Recorded> read(long sequence) throws IOException {
    Optional<Place> place = files.segments().find(sequence);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    try (ExchangeReader reader = new ExchangeReader(files.segments()::path)) {
      return Optional.of(reader.read(place.get()));
    } catch (IOException e) {
      unreadable.incrementAndGet();
      throw new IOException("Exchange " + sequence + " cannot be read back: " + Disk.reason(e), e);
    }
  }

  @Override
  public void visit(long from, Predicate<Recorded> visitor) throws IOException {
    long until = last();
    try (ExchangeReader reader = new ExchangeReader(files.segments()::path)) {
      long sequence = files.segments().ceiling(from);
      boolean more = true;
      while (more && sequence >= 0 && sequence <= until) {
        Optional<Recorded> found = readOrCount(reader, sequence);
        more = found.map(visitor::test).orElse(true);
        sequence = files.segments().ceiling(sequence + 1);
      }
    }
  }

  private Optional<Recorded> readOrCount(ExchangeReader reader, long sequence) {
    try {
      Place place = files.segments().find(sequence).orElseThrow();
      return Optional.of(reader.read(place));
    } catch (IOException e) {
      unreadable.incrementAndGet();
      Log.unreadable(sequence, e);
      return Optional.empty();
    }
  }

  @Override
  public void onRecorded(LongConsumer listener) {
    listeners.add(listener);
  }

  private void announce(long sequence) {
    recorded.incrementAndGet();
    for (LongConsumer listener : listeners) {
      try {
        listener.accept(sequence);
      } catch (RuntimeException e) {
        // The recorder's thread must outlive whoever listens.
        Log.listenerFailed(sequence, e);
      }
    }
  }

  @Override
  public RecordingCounts counts() {
    return new RecordingCounts(
        recorded.get(),
        writing == null ? 0 : writing.numbers.gapped(),
        writing == null ? 0 : writing.numbers.bodiesDropped(),
        unreadable.get(),
        files.segments().bytes(),
        writing == null ? "" : writing.recorder.trouble(),
        writing != null && writing.recorder.isBroken());
  }

  /**
   * Writes and syncs what came and ends what is open as cut. Stop what feeds {@link #sink} first.
   *
   * @throws IOException if the disk could not take it all; what it did not is counted
   */
  @Override
  public void close() throws IOException {
    if (writing == null) {
      return;
    }
    writing.recorder.stop();
    LockSupport.unpark(writing.thread);
    try {
      writing.thread.join(TimeUnit.SECONDS.toMillis(DRAIN_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (writing.thread.isAlive()) {
      throw new IOException(
          "The disk did not take the rest of the recording within "
              + DRAIN_SECONDS
              + " s; up to exchange "
              + durable()
              + " all is there: "
              + files.directory());
    }
    writing.lock.close();
    if (!writing.recorder.trouble().isEmpty()) {
      throw new IOException(writing.recorder.trouble());
    }
  }
}
