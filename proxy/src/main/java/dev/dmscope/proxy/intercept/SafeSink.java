package dev.dmscope.proxy.intercept;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where recording meets traffic. A sink promises not to throw; if it does all the
 * same, that exchange is no longer told to it, and the device and the server do not notice.
 */
final class SafeSink implements ExchangeSink {
  private static final Logger LOG = LoggerFactory.getLogger(SafeSink.class);

  private final ExchangeSink sink;

  SafeSink(ExchangeSink sink) {
    this.sink = sink;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // the edge at which a fault of the recorder ends
  public ExchangeTap open(
      Instant at,
      String peer,
      String origin,
      TlsFacts device,
      String method,
      String target,
      String protocol,
      Headers headers) {
    SafeTap tap = new SafeTap();
    tap.guard(
        () -> tap.tap = sink.open(at, peer, origin, device, method, target, protocol, headers));
    return tap;
  }

  private static final class SafeTap implements ExchangeTap {
    private ExchangeTap tap = NOTHING;

    void guard(Runnable call) {
      try {
        call.run();
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        tap = NOTHING;
        LOG.error("An exchange is not recorded: the recorder failed", e);
      }
    }

    @Override
    public void requestBytes(ByteBuffer bytes) {
      guard(() -> tap.requestBytes(bytes.duplicate()));
    }

    @Override
    public void requestEnded(Body.State how) {
      guard(() -> tap.requestEnded(how));
    }

    @Override
    public void responded(
        int status,
        String reason,
        String protocol,
        Headers headers,
        TlsFacts server,
        boolean madeByProxy) {
      guard(() -> tap.responded(status, reason, protocol, headers, server, madeByProxy));
    }

    @Override
    public void responseBytes(ByteBuffer bytes) {
      guard(() -> tap.responseBytes(bytes.duplicate()));
    }

    @Override
    public void responseEnded(Body.State how) {
      guard(() -> tap.responseEnded(how));
    }

    @Override
    public void finished() {
      guard(() -> tap.finished());
    }
  }

  static final ExchangeTap NOTHING =
      new ExchangeTap() {
        @Override
        public void requestBytes(ByteBuffer bytes) {}

        @Override
        public void requestEnded(Body.State how) {}

        @Override
        public void responded(
            int status,
            String reason,
            String protocol,
            Headers headers,
            TlsFacts server,
            boolean madeByProxy) {}

        @Override
        public void responseBytes(ByteBuffer bytes) {}

        @Override
        public void responseEnded(Body.State how) {}

        @Override
        public void finished() {}
      };
}
