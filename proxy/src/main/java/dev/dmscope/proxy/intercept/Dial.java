package dev.dmscope.proxy.intercept;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.Cancellable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;

/**
 * One connection being opened: makes sure that there is exactly one answer, in time, and that
 * nothing stays open behind a failure.
 */
final class Dial {
  final XnioIoThread thread;
  final boolean h2;
  private final LinkCallback answer;
  private XnioExecutor.@Nullable Key timer;
  private @Nullable Cancellable pending;
  private @Nullable Closeable half;
  private boolean over;

  Dial(XnioIoThread thread, boolean h2, LinkCallback answer) {
    this.thread = thread;
    this.h2 = h2;
    this.answer = answer;
  }

  void startTimer(Duration timeout) {
    timer =
        thread.executeAfter(
            () -> failed(new SocketTimeoutException("no connection within " + text(timeout))),
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static String text(Duration timeout) {
    return timeout.toMillis() / 1000.0 + " s";
  }

  boolean isOver() {
    return over;
  }

  void cancelWith(Cancellable future) {
    pending = future;
  }

  void closeOnFailure(Closeable connection) {
    half = connection;
    if (over) {
      IoUtils.safeClose(connection);
    }
  }

  void completed(ServerLink link) {
    if (over) {
      link.close();
    } else {
      end();
      answer.ready(link);
    }
  }

  void failed(IOException why) {
    if (!over) {
      end();
      IoUtils.safeClose(half);
      if (pending != null) {
        pending.cancel();
      }
      answer.failed(why);
    }
  }

  private void end() {
    over = true;
    if (timer != null) {
      timer.remove();
    }
  }
}
