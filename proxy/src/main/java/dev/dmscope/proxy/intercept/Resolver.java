package dev.dmscope.proxy.intercept;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioIoThread;

/**
 * Looks names up on threads of its own: on an I/O thread one slow answer would stop every device of
 * that thread. The JDK remembers answers for 30 seconds.
 */
final class Resolver {

  /** Told on the I/O thread. */
  interface Answer {
    void found(InetAddress[] addresses);

    void failed(UnknownHostException why);
  }

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          2,
          2,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "dmscope-dns");
            thread.setDaemon(true);
            return thread;
          });

  Resolver() {
    threads.allowCoreThreadTimeOut(true);
  }

  void resolve(String host, XnioIoThread ioThread, Answer answer) {
    try {
      threads.execute(() -> lookUp(host, ioThread, answer));
    } catch (RejectedExecutionException e) {
      answer.failed(new UnknownHostException("the proxy is stopping"));
    }
  }

  private static void lookUp(String host, XnioIoThread ioThread, Answer answer) {
    try {
      InetAddress[] found = InetAddress.getAllByName(host);
      ioThread.execute(() -> answer.found(found));
    } catch (UnknownHostException e) {
      ioThread.execute(() -> answer.failed(e));
    }
  }

  void stop() {
    threads.shutdownNow();
  }
}
