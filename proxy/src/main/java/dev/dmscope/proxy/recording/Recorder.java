package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.capture.BoundedCapture;
import dev.dmscope.proxy.capture.CaptureEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that writes. While the disk fails it does not take from the capture: what passes
 * waits there, and when that is full, bodies and then exchanges are dropped and counted. So a short
 * failure costs nothing and a long one cannot cost more than memory allows.
 */
final class Recorder implements Runnable {
  private static final long IDLE = TimeUnit.SECONDS.toNanos(1);
  private static final long FIRST_RETRY = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LAST_RETRY = TimeUnit.SECONDS.toNanos(2);

  /** Under pressure groups grow so many times: fewer syncs leave more of the disk to the data. */
  private static final int PRESSURE = 16;

  private final Path directory;
  private final BoundedCapture capture;
  private final Assembler assembler;
  private final Numbers numbers;
  private final SegmentLog log;
  private final RecordingOptions options;
  private volatile boolean stopping;
  private volatile boolean broken;
  private volatile String trouble = "";
  private long addedSinceFlush;
  private long unsyncedSince;

  Recorder(
      Path directory,
      BoundedCapture capture,
      Assembler assembler,
      Numbers numbers,
      SegmentLog log,
      RecordingOptions options) {
    this.directory = directory;
    this.capture = capture;
    this.assembler = assembler;
    this.numbers = numbers;
    this.log = log;
    this.options = options;
  }

  String trouble() {
    return trouble;
  }

  /** Whether it gave up, for good. */
  boolean isBroken() {
    return broken;
  }

  /** Asks the thread to write what there is and to end. */
  void stop() {
    stopping = true;
    capture.close();
  }

  @Override
  public void run() {
    try {
      record();
    } catch (RuntimeException | Error e) {
      // The thread's edge: whatever ended it, the traffic goes on and the user must hear of it.
      broken = true;
      capture.close();
      countUnwritten();
      trouble = "The recorder stopped because of " + e + ". Restart dmscope; the log says more.";
      Log.stopped(directory, e);
    }
  }

  private void record() {
    while (true) {
      try {
        if (!step()) {
          close();
          return;
        }
      } catch (IOException e) {
        if (!recover(e)) {
          return;
        }
      }
    }
  }

  /** Takes one event, or does what is due when there is none; false if all is done. */
  private boolean step() throws IOException {
    boolean last = stopping; // asked before the queue, or what came in between would be left
    CaptureEvent event = capture.poll();
    if (event == null) {
      flush();
      if (last) {
        return false;
      }
      capture.await(syncIfDue());
      return true;
    }
    take(event);
    if (event instanceof CaptureEvent.Finished || event instanceof CaptureEvent.Payload) {
      addedSinceFlush += Math.max(event.cost(), 1024);
    }
    if (addedSinceFlush >= options.syncBytes()) {
      flush();
      syncIfDue();
    }
    return true;
  }

  private void take(CaptureEvent event) {
    try {
      assembler.accept(event);
    } catch (RuntimeException e) {
      // One exchange that we cannot write must not end the recording of all others.
      Log.cannotRecord(event.exchange(), e);
      assembler.giveUp(event.exchange());
    }
  }

  private void flush() throws IOException {
    numbers.bookGap(log::add);
    log.flush();
    addedSinceFlush = 0;
  }

  /** Syncs if it is time; returns how long nothing is due. */
  private long syncIfDue() throws IOException {
    long now = System.nanoTime();
    if (log.unsyncedBytes() == 0) {
      unsyncedSince = now;
      return IDLE;
    }
    int stretch = capture.filled() > 0.25 ? PRESSURE : 1;
    long due = unsyncedSince + options.syncAfter().toNanos() * stretch - now;
    if (due > 0 && log.unsyncedBytes() < options.syncBytes() * stretch) {
      return due;
    }
    log.sync();
    unsyncedSince = System.nanoTime();
    return IDLE;
  }

  /** Tries until the disk works again; false if we are to end and it does not. */
  private boolean recover(IOException failure) {
    IOException cause = failure;
    for (long wait = FIRST_RETRY; ; wait = Math.min(wait * 2, LAST_RETRY)) {
      say(cause);
      try {
        log.recover();
        trouble = "";
        Log.recovered(directory);
        return true;
      } catch (IOException again) {
        cause = again;
      }
      if (stopping) {
        countUnwritten();
        return false;
      }
      LockSupport.parkNanos(this, wait);
    }
  }

  /** Books in the counts what will never be written. */
  private void countUnwritten() {
    numbers.lost(log.unwritten() + assembler.open());
    for (CaptureEvent event = capture.poll(); event != null; event = capture.poll()) {
      if (event instanceof CaptureEvent.Opened) {
        numbers.lost(1);
      }
    }
  }

  private void say(IOException cause) {
    String text =
        "Cannot record into "
            + directory
            + ": "
            + Disk.reason(cause)
            + ". Traffic passes on; what finds no room in memory is counted as missing. Free space"
            + " there or mend the disk: recording goes on by itself.";
    if (!text.equals(trouble)) {
      Log.trouble(text);
    }
    trouble = text;
  }

  private void close() throws IOException {
    assembler.finishAll();
    numbers.bookGap(log::add);
    log.close();
  }
}
