package dev.dmscope.proxy.intercept;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioExecutor;
import org.xnio.XnioWorker;

/** The threads and buffers that all doors share. */
final class Engine {
  /** A TLS record is up to 16 KB and its frame; smaller buffers would not hold one. */
  private static final int BUFFER = 17 * 1024;

  private final XnioWorker worker;
  private final ByteBufferPool pool = new DefaultByteBufferPool(true, BUFFER, 1_000, 12);
  private final ExecutorService tasks;
  private final Resolver resolver = new Resolver();
  private final Traffic traffic = new Traffic();
  private final XnioExecutor.Key watch;

  Engine() throws IOException {
    AtomicInteger number = new AtomicInteger();
    // Handshakes are arithmetic: off the I/O threads, or a slow one would stop other devices.
    tasks =
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "dmscope-tls-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    worker =
        Xnio.getInstance()
            .createWorker(
                OptionMap.builder()
                    .set(Options.WORKER_NAME, "dmscope-proxy")
                    .set(
                        Options.WORKER_IO_THREADS,
                        Math.max(2, Runtime.getRuntime().availableProcessors()))
                    .set(Options.WORKER_TASK_CORE_THREADS, 1)
                    .set(Options.WORKER_TASK_MAX_THREADS, 4)
                    .set(Options.THREAD_DAEMON, true)
                    .getMap());
    watch = traffic.watch(worker.getIoThread());
  }

  XnioWorker worker() {
    return worker;
  }

  ByteBufferPool pool() {
    return pool;
  }

  ExecutorService tasks() {
    return tasks;
  }

  Resolver resolver() {
    return resolver;
  }

  Traffic traffic() {
    return traffic;
  }

  void stop() {
    watch.remove();
    resolver.stop();
    worker.shutdownNow();
    try {
      worker.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tasks.shutdownNow();
    pool.close();
  }
}
