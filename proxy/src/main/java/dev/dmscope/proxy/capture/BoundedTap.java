package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts the steps of one exchange on the queue, as far as there is room. */
final class BoundedTap implements ExchangeTap {
  private final BoundedCapture capture;
  private final long id;
  private final long openedAt = System.nanoTime();
  private final PayloadTap request;
  private final PayloadTap response;
  private final AtomicBoolean finished = new AtomicBoolean();
  private volatile boolean responded;
  private volatile boolean lost;

  BoundedTap(BoundedCapture capture, long id) {
    this.capture = capture;
    this.id = id;
    this.request = new PayloadTap(capture, id, Side.REQUEST);
    this.response = new PayloadTap(capture, id, Side.RESPONSE);
  }

  @Override
  public void requestBytes(ByteBuffer bytes) {
    if (!finished.get()) {
      request.bytes(bytes);
    }
  }

  @Override
  public void requestEnded(Body.State how) {
    if (!finished.get()) {
      request.ended(how);
    }
  }

  @Override
  public void responded(
      int status,
      String reason,
      String protocol,
      Headers headers,
      TlsFacts server,
      boolean madeByProxy) {
    if (finished.get() || responded) {
      return;
    }
    if (!capture.takeForHead(headers)) {
      lost = true;
      return;
    }
    responded = true;
    capture.add(
        new CaptureEvent.Responded(
            id,
            BoundedCapture.sizeOf(headers),
            status,
            reason,
            protocol,
            headers,
            server,
            madeByProxy));
  }

  @Override
  public void responseBytes(ByteBuffer bytes) {
    if (responded && !finished.get()) {
      response.bytes(bytes);
    }
  }

  @Override
  public void responseEnded(Body.State how) {
    if (responded && !finished.get()) {
      response.ended(how);
    }
  }

  void requestEnded(Body.State how, long passed) {
    request.ended(how, passed);
  }

  void responseEnded(Body.State how, long passed) {
    response.ended(how, passed);
  }

  @Override
  public void finished() {
    // Wall clocks jump; how long it took does not.
    finished(Duration.ofNanos(System.nanoTime() - openedAt));
  }

  void finished(Duration took) {
    if (!finished.compareAndSet(false, true)) {
      return;
    }
    request.ended(Body.State.CUT);
    if (responded) {
      response.ended(Body.State.CUT);
    }
    capture.add(new CaptureEvent.Finished(id, took, lost));
  }
}
