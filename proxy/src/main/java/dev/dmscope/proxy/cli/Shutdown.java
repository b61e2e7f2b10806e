package dev.dmscope.proxy.cli;

import java.util.concurrent.CountDownLatch;

/** Waits for SIGINT or SIGTERM, and closes in order when it comes. */
final class Shutdown {
  private Shutdown() {}

  /**
   * Returns when the program is closed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  static void await(AutoCloseable program) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              try {
                program.close();
              } catch (Exception e) { // the JVM goes down; nobody is left to handle it
                System.err.println("dmscope did not stop cleanly: " + e);
              } finally {
                closed.countDown();
              }
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    closed.await();
  }
}
