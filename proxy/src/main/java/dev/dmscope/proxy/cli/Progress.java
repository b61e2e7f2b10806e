package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.ProgressListener;
import java.io.PrintWriter;

/** One line on a terminal that tells how far a long task is; silent where there is no terminal. */
final class Progress {
  /** Set by the launcher: newer JVMs give a console also where there is no terminal. */
  private static final String TERMINAL = "dmscope.terminal";

  private static final long EVERY_NANOS = 200_000_000L;

  private Progress() {}

  static ProgressListener on(PrintWriter err) {
    if (!Boolean.getBoolean(TERMINAL)) {
      return (what, done, total) -> {};
    }
    return new ProgressListener() {
      private long last;

      @Override
      public void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (done >= total) {
          err.print("\r\033[K");
        } else if (now - last > EVERY_NANOS) {
          last = now;
          err.printf("\r\033[K%s: %d of %d", what, done, total);
        }
        err.flush();
      }
    };
  }
}
