package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Response;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Feeds an exchange that is at hand as a whole, such as an imported one. No traffic waits for it,
 * so it waits for room instead of dropping anything. Not for I/O threads.
 */
public final class WholeExchange {
  private static final int SLICE = 64 << 10;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final BoundedCapture capture;

  public WholeExchange(BoundedCapture capture) {
    this.capture = capture;
  }

  /** Returns once the recorder has been handed all of it. */
  public void add(Exchange exchange, TlsFacts device, TlsFacts server) {
    awaitRoom();
    var request = exchange.request();
    ExchangeTap tap =
        capture.open(
            exchange.requestedAt(),
            exchange.peer(),
            exchange.origin(),
            device,
            request.method(),
            request.target(),
            request.protocol(),
            request.headers());
    if (!(tap instanceof BoundedTap bounded)) {
      return;
    }
    for (ByteBuffer slice = first(request.body()); slice.hasRemaining(); next(slice)) {
      awaitRoom();
      tap.requestBytes(slice);
    }
    bounded.requestEnded(request.body().state(), request.body().length());
    exchange.response().ifPresent(response -> respond(bounded, response, server));
    bounded.finished(exchange.took());
  }

  private void respond(BoundedTap tap, Response response, TlsFacts server) {
    tap.responded(
        response.status(),
        response.reason(),
        response.protocol(),
        response.headers(),
        server,
        response.madeByProxy());
    for (ByteBuffer slice = first(response.body()); slice.hasRemaining(); next(slice)) {
      awaitRoom();
      tap.responseBytes(slice);
    }
    tap.responseEnded(response.body().state(), response.body().length());
  }

  private static ByteBuffer first(Body body) {
    ByteBuffer bytes = ByteBuffer.wrap(body.bytes());
    return bytes.limit(Math.min(SLICE, bytes.capacity()));
  }

  private static void next(ByteBuffer slice) {
    int from = slice.limit();
    slice.limit(Math.min(from + SLICE, slice.capacity())).position(from);
  }

  private void awaitRoom() {
    while (capture.filled() > 0.25 && !capture.isClosed()) {
      LockSupport.parkNanos(this, PAUSE);
    }
  }
}
