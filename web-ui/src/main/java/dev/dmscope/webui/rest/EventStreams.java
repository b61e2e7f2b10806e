package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.http.Problem;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Server-sent events: what is new, from a cursor on. Each stream has a thread of its own, which
 * sleeps in a bounded queue; so a browser that reads slowly holds up nobody and no memory.
 */
public final class EventStreams implements HttpHandler, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EventStreams.class.getName());
  private static final int MOST = 48;

  private final SessionCatalog catalog;
  private final Semaphore free = new Semaphore(MOST);
  private final ExecutorService threads;

  public EventStreams(SessionCatalog catalog) {
    this.catalog = catalog;
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "ui-events-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (!free.tryAcquire()) {
      Replies.problem(
          exchange,
          Problem.of(
              503,
              "too-many-streams",
              "Too many windows",
              "There are " + MOST + " open event streams already. Close some windows."));
      return;
    }
    exchange.addExchangeCompleteListener(
        (ended, proceed) -> {
          free.release();
          proceed.proceed();
        });
    Ask ask = new Ask(exchange);
    // EventSource sends the header when it comes back by itself; it is newer than the URL.
    Optional<String> cursor =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
            .filter(id -> !id.isEmpty())
            .or(ask::cursor);
    EventQueue queue = new EventQueue();
    SessionCatalog.Subscription feed = catalog.subscribe(ask.query(), cursor, queue::offer);
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, "text/event-stream")
        .put(Headers.CACHE_CONTROL, "no-store");
    exchange.dispatch(threads, () -> run(exchange, queue, feed));
  }

  private void run(
      HttpServerExchange exchange, EventQueue queue, SessionCatalog.Subscription feed) {
    try (feed) {
      exchange.startBlocking();
      new EventWriter(exchange.getOutputStream(), catalog::status).run(queue);
      exchange.endExchange();
    } catch (IOException e) {
      exchange.endExchange(); // The browser left, which is how streams end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.endExchange();
    }
  }

  /** Ends all streams; a browser that does not read is not waited for. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.DEBUG, "a stream is still writing");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
