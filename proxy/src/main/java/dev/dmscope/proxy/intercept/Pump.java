package dev.dmscope.proxy.intercept;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Moves the payload of one direction, at most one buffer of it at a time: while the receiving end
 * takes nothing, nothing is read, and the sending end waits too. A buffer is held only while it
 * holds bytes, so an idle exchange costs none. Runs on the exchange's I/O thread.
 */
final class Pump {

  /** Told what moved and how it ended. */
  interface Watcher {
    /** These bytes have just been handed to the receiving end. */
    void moved(ByteBuffer bytes);

    /** The sending end finished; the receiving end is about to be told so. */
    default void ending() {}

    /** The sending end finished, and the receiving end has been given all of it. */
    void ended();

    /** The sending end broke. */
    void sourceFailed(IOException why);

    /** The receiving end broke. The pump stands still: stop it, or divert it. */
    void sinkFailed(IOException why);
  }

  /** After so many buffers in a row others get their turn. */
  private static final int TURN = 32;

  private final ByteBufferPool pool;
  private final StreamSourceChannel from;
  private StreamSinkChannel to;
  private final Watcher watcher;
  private @Nullable PooledByteBuffer held;
  private boolean sourceEnded;
  private boolean broken;
  private boolean done;

  Pump(ByteBufferPool pool, StreamSourceChannel from, StreamSinkChannel to, Watcher watcher) {
    this.pool = pool;
    this.from = from;
    this.to = to;
    this.watcher = watcher;
  }

  void start() {
    from.getReadSetter().set(channel -> move());
    to.getWriteSetter().set(channel -> move());
    move();
  }

  /** Stops for good, without a word to the watcher; a no-op once it ended. */
  void stop() {
    if (!done) {
      end();
      from.getReadSetter().set(null);
      to.getWriteSetter().set(null);
      from.suspendReads();
      to.suspendWrites();
    }
  }

  /** Goes on with another receiving end, to which the bytes in hand go first. */
  void divert(StreamSinkChannel other) {
    if (!done) {
      to.getWriteSetter().set(null);
      to = other;
      broken = false;
      start();
    }
  }

  private void sinkFailed(IOException why) {
    broken = true;
    from.suspendReads();
    to.suspendWrites();
    watcher.sinkFailed(why);
  }

  private void move() {
    for (int i = 0; i < TURN; i++) {
      if (done || broken || !step()) {
        return;
      }
    }
    from.getIoThread().execute(this::move);
  }

  /** Does one thing; false if there is nothing to do before an end is ready again. */
  private boolean step() {
    if (sourceEnded) {
      return shutDown() && finish();
    }
    PooledByteBuffer buffer = held;
    if (buffer == null) {
      return fill();
    }
    return drain(buffer);
  }

  private boolean fill() {
    PooledByteBuffer buffer = pool.allocate();
    int count;
    try {
      count = from.read(buffer.getBuffer());
    } catch (IOException e) {
      buffer.close();
      stop();
      watcher.sourceFailed(e);
      return false;
    }
    if (count > 0) {
      buffer.getBuffer().flip();
      held = buffer;
      return true;
    }
    buffer.close();
    if (count < 0) {
      from.suspendReads();
      sourceEnded = true;
      watcher.ending();
      return true;
    }
    // Nothing more to read now: what the receiving end keeps back must go out meanwhile.
    if (flush()) {
      to.suspendWrites();
    } else if (!done && !broken) {
      to.resumeWrites();
    }
    if (!done && !broken) {
      from.resumeReads();
    }
    return false;
  }

  private boolean drain(PooledByteBuffer buffer) {
    ByteBuffer bytes = buffer.getBuffer();
    int start = bytes.position();
    try {
      to.write(bytes);
    } catch (IOException e) {
      sinkFailed(e);
      return false;
    }
    if (bytes.position() > start) {
      ByteBuffer moved = bytes.duplicate();
      moved.flip().position(start);
      watcher.moved(moved);
    }
    if (!bytes.hasRemaining()) {
      release();
      return true;
    }
    from.suspendReads();
    to.resumeWrites();
    return false;
  }

  private boolean shutDown() {
    try {
      to.shutdownWrites();
      return true;
    } catch (IOException e) {
      sinkFailed(e);
      return false;
    }
  }

  private boolean finish() {
    if (flush()) {
      end();
      watcher.ended();
    } else if (!done && !broken) {
      to.resumeWrites();
    }
    return false;
  }

  private boolean flush() {
    try {
      return to.flush();
    } catch (IOException e) {
      sinkFailed(e);
      return false;
    }
  }

  /** Leaves the channels alone: they may belong to the next exchange already. */
  private void end() {
    done = true;
    release();
  }

  private void release() {
    if (held != null) {
      held.close();
      held = null;
    }
  }
}
