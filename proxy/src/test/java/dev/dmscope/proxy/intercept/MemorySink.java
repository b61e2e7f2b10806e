package dev.dmscope.proxy.intercept;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps in memory what it is told; of long bodies only a digest and their beginning. */
final class MemorySink implements ExchangeSink {
  private static final int KEPT = 4 * 1024 * 1024;

  /** One exchange and what the contract tells besides it. */
  record Seen(
      Exchange exchange,
      TlsFacts device,
      TlsFacts server,
      String requestSha256,
      String responseSha256,
      int endings) {
    Request request() {
      return exchange.request();
    }

    Response response() {
      return exchange.response().orElseThrow();
    }
  }

  private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

  /** The next finished exchange; fails if there is none within 10 seconds. */
  Seen next() throws InterruptedException {
    Seen next = seen.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no exchange was recorded");
    }
    return next;
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  @Override
  public ExchangeTap open(
      Instant at,
      String peer,
      String origin,
      TlsFacts device,
      String method,
      String target,
      String protocol,
      Headers headers) {
    return new Tap(at, peer, origin, device, method, target, protocol, headers);
  }

  private static final class Side {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final MessageDigest digest = sha256();
    long length;
    Body.State state = Body.State.CUT;

    void add(ByteBuffer buffer) {
      byte[] copy = new byte[buffer.remaining()];
      buffer.duplicate().get(copy);
      digest.update(copy);
      length += copy.length;
      if (bytes.size() + copy.length <= KEPT) {
        bytes.writeBytes(copy);
      }
    }

    Body body() {
      return new Body(bytes.toByteArray(), length, state);
    }
  }

  private final class Tap implements ExchangeTap {
    private final Instant at;
    private final String peer;
    private final String origin;
    private final TlsFacts device;
    private final String method;
    private final String target;
    private final String protocol;
    private final Headers headers;
    private final Side request = new Side();
    private final Side response = new Side();
    private Optional<Response> head = Optional.empty();
    private TlsFacts server = TlsFacts.NONE;
    private int endings;

    Tap(
        Instant at,
        String peer,
        String origin,
        TlsFacts device,
        String method,
        String target,
        String protocol,
        Headers headers) {
      this.at = at;
      this.peer = peer;
      this.origin = origin;
      this.device = device;
      this.method = method;
      this.target = target;
      this.protocol = protocol;
      this.headers = headers;
    }

    @Override
    public synchronized void requestBytes(ByteBuffer bytes) {
      request.add(bytes);
    }

    @Override
    public synchronized void requestEnded(Body.State how) {
      request.state = how;
      endings++;
    }

    @Override
    public synchronized void responded(
        int status,
        String reason,
        String answered,
        Headers fields,
        TlsFacts from,
        boolean madeByProxy) {
      head = Optional.of(new Response(status, reason, answered, fields, Body.EMPTY, madeByProxy));
      server = from;
    }

    @Override
    public synchronized void responseBytes(ByteBuffer bytes) {
      response.add(bytes);
    }

    @Override
    public synchronized void responseEnded(Body.State how) {
      response.state = how;
      endings++;
    }

    @Override
    public synchronized void finished() {
      Request asked = new Request(method, target, protocol, headers, request.body());
      Exchange exchange =
          new Exchange(at, Duration.ZERO, peer, origin, asked, head.map(this::withBody));
      seen.add(new Seen(exchange, device, server, hex(request), hex(response), endings));
    }

    private Response withBody(Response bare) {
      return new Response(
          bare.status(),
          bare.reason(),
          bare.protocol(),
          bare.headers(),
          response.body(),
          bare.madeByProxy());
    }
  }

  private static String hex(Side side) {
    return HexFormat.of().formatHex(side.digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
