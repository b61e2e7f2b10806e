package dev.dmscope.proxy.intercept;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import io.undertow.client.ClientCallback;
import io.undertow.client.ClientExchange;
import io.undertow.client.ClientResponse;
import io.undertow.io.DefaultIoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpAttachments;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.HeaderMap;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.channels.NullStreamSinkChannel;
import org.xnio.channels.StreamSinkChannel;

/**
 * One exchange on its way: a request going to the server while the response comes back. Everything
 * happens on the exchange's I/O thread.
 *
 * <p>What became of a body is judged here, by its own end: Undertow says "complete" of aborted
 * exchanges too.
 */
final class Forwarding {
  /** How much of a request is still taken, for the record, after its server has failed. */
  private static final long DRAIN_LIMIT = 1024 * 1024;

  /** After a 100 nothing is to be done: the device goes on by itself. */
  private static final DefaultIoCallback CARRY_ON =
      new DefaultIoCallback() {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {}
      };

  private final HttpServerExchange exchange;
  private final Origin origin;
  private final ServerLinks links;
  private final ExchangeTap tap;
  private final Traffic traffic;
  private final long stallNanos;
  private final boolean expectsContinue;

  private @Nullable ServerLink link;
  private @Nullable ClientExchange upstream;
  private @Nullable Pump request;
  private @Nullable Pump response;
  private Runnable stopWatching = () -> {};
  private boolean watching;
  private boolean requestPassed;
  private boolean responsePassed;
  private boolean answered;
  private boolean refused;
  private boolean finished;
  private long requestBytes;
  private @Nullable Trouble refusal;
  private long drainUntil;
  private long lastMove = System.nanoTime();

  Forwarding(
      HttpServerExchange exchange,
      Origin origin,
      ServerLinks links,
      ExchangeTap tap,
      Traffic traffic,
      long stallNanos) {
    this.exchange = exchange;
    this.origin = origin;
    this.links = links;
    this.tap = tap;
    this.traffic = traffic;
    this.stallNanos = stallNanos;
    this.expectsContinue = HttpContinue.requiresContinueResponse(exchange);
  }

  XnioIoThread thread() {
    return exchange.getIoThread();
  }

  void start() {
    traffic.add(this);
    // Later, because this may come from inside the very call that ends the body.
    exchange.addExchangeCompleteListener(
        (done, next) -> {
          finishLater();
          next.proceed();
        });
    if (exchange.isRequestComplete()) {
      requestPassed = true;
      tap.requestEnded(Body.State.COMPLETE);
    }
    links.acquire(
        new LinkCallback() {
          @Override
          public void ready(ServerLink link) {
            send(link);
          }

          @Override
          public void failed(IOException why) {
            serverFailed(why);
          }
        });
  }

  private void send(ServerLink link) {
    if (finished) {
      links.release(link);
      return;
    }
    this.link = link;
    link.connection()
        .sendRequest(
            RequestHead.of(exchange, origin, link.isShared()),
            callback(
                started -> {
                  upstream = started;
                  sent(started);
                }));
  }

  private void sent(ClientExchange started) {
    lastMove = System.nanoTime();
    if (expectsContinue) {
      started.setContinueHandler(said -> HttpContinue.sendContinueResponse(exchange, CARRY_ON));
    }
    started.setResponseListener(callback(this::answer));
    if (!exchange.isRequestComplete() && !finished) {
      pumpRequest(started.getRequestChannel());
    }
  }

  private void pumpRequest(StreamSinkChannel to) {
    request =
        new Pump(
            exchange.getConnection().getByteBufferPool(),
            exchange.getRequestChannel(),
            to,
            new Pump.Watcher() {
              @Override
              public void moved(ByteBuffer bytes) {
                lastMove = System.nanoTime();
                requestBytes += bytes.remaining();
                tap.requestBytes(bytes);
                if (refusal != null && requestBytes > drainUntil) {
                  refuse(refusal);
                }
              }

              @Override
              public void ending() {
                HeaderMap trailers = exchange.getAttachment(HttpAttachments.REQUEST_TRAILERS);
                if (trailers != null && upstream != null) {
                  upstream.putAttachment(HttpAttachments.RESPONSE_TRAILERS, trailers);
                }
              }

              @Override
              public void ended() {
                requestPassed = true;
                tap.requestEnded(Body.State.COMPLETE);
                if (refusal != null) {
                  refuse(refusal);
                }
                releaseIfDone();
              }

              @Override
              public void sourceFailed(IOException why) {
                finish();
              }

              @Override
              public void sinkFailed(IOException why) {
                // The server stopped listening. Its answer, or the failure, comes by the other way;
                // what the device still sends is of use to the record only.
                drainRequest();
              }
            });
    request.start();
  }

  private void answer(ClientExchange started) {
    if (finished || answered) {
      return;
    }
    answered = true;
    lastMove = System.nanoTime();
    stopWatching.run();
    ClientResponse head = started.getResponse();
    tap.responded(
        head.getResponseCode(),
        head.getStatus(),
        head.getProtocol().toString(),
        Heads.of(head.getResponseHeaders()),
        link == null ? TlsFacts.NONE : link.tls(),
        false);
    exchange.setStatusCode(head.getResponseCode());
    exchange.setReasonPhrase(head.getStatus());
    Heads.copy(head.getResponseHeaders(), exchange.getResponseHeaders());
    response =
        new Pump(
            exchange.getConnection().getByteBufferPool(),
            started.getResponseChannel(),
            exchange.getResponseChannel(),
            new Pump.Watcher() {
              @Override
              public void moved(ByteBuffer bytes) {
                lastMove = System.nanoTime();
                tap.responseBytes(bytes);
              }

              @Override
              public void ending() {
                HeaderMap trailers = started.getAttachment(HttpAttachments.REQUEST_TRAILERS);
                if (trailers != null) {
                  exchange.putAttachment(HttpAttachments.RESPONSE_TRAILERS, trailers);
                }
              }

              @Override
              public void ended() {
                responsePassed = true;
                tap.responseEnded(Body.State.COMPLETE);
                releaseIfDone();
              }

              @Override
              public void sourceFailed(IOException why) {
                cut();
              }

              @Override
              public void sinkFailed(IOException why) {
                finish();
              }
            });
    response.start();
  }

  /** Nothing came from the server. If the device has seen no answer yet, the proxy gives one. */
  private void serverFailed(IOException why) {
    if (finished || refused) {
      return; // closing the connection below makes Undertow say it again
    }
    if (links.isClosed()) {
      finish(); // the device left first, and took its connections to the server with it
      return;
    }
    if (answered) {
      cut();
      return;
    }
    refused = true;
    answered = true;
    stopWatching.run();
    ServerLink failed = link;
    link = null;
    if (failed != null && upstream != null) {
      failed.cancel(upstream);
    }
    refusal = Trouble.of(origin.target(), why);
    if (requestPassed || (expectsContinue && requestBytes == 0)) {
      refuse(refusal);
    } else {
      drainUntil = requestBytes + DRAIN_LIMIT;
      drainRequest();
    }
  }

  private void drainRequest() {
    StreamSinkChannel nowhere = new NullStreamSinkChannel(thread());
    if (request == null) {
      pumpRequest(nowhere);
    } else {
      request.divert(nowhere);
    }
  }

  private void refuse(Trouble trouble) {
    refusal = null;
    if (!requestPassed) {
      exchange.setPersistent(false);
      if (request != null) {
        request.stop();
      }
    }
    trouble.tell(exchange, tap);
  }

  /** The server broke off: so does the proxy, as the device would have seen it. */
  private void cut() {
    tap.responseEnded(Body.State.CUT);
    IoUtils.safeClose(exchange.getConnection());
    finish();
  }

  private void releaseIfDone() {
    ServerLink free = link;
    if (requestPassed && responsePassed && free != null) {
      link = null;
      links.release(free);
    }
  }

  private void finishLater() {
    try {
      thread().execute(this::finish);
    } catch (RejectedExecutionException e) {
      finish(); // the proxy stops, and this is the last that the thread does
    }
  }

  /** The end, however it came about: what has not passed by now was cut. */
  private void finish() {
    if (finished) {
      return;
    }
    finished = true;
    stopWatching.run();
    if (request != null) {
      request.stop();
    }
    if (response != null) {
      response.stop();
    }
    ServerLink unfinished = link;
    link = null;
    if (unfinished != null && upstream != null) {
      unfinished.cancel(upstream);
    }
    if (!exchange.isComplete()) {
      IoUtils.safeClose(exchange.getConnection());
    }
    tap.finished();
    traffic.remove(this);
  }

  /** Called twice a second. */
  void look(long now) {
    if (finished) {
      return;
    }
    if (now - lastMove > stallNanos) {
      stalled();
    } else if (requestPassed && !answered && !watching) {
      watching = true;
      stopWatching = DeviceWatch.start(exchange, this::finish);
    }
  }

  private void stalled() {
    if (refused) {
      finish(); // the device does not even take the refusal
    } else {
      serverFailed(
          new SocketTimeoutException("nothing came for " + stallNanos / 1_000_000_000 + " s"));
    }
  }

  private ClientCallback<ClientExchange> callback(Consumer<ClientExchange> completed) {
    return new ClientCallback<>() {
      @Override
      public void completed(ClientExchange result) {
        completed.accept(result);
      }

      @Override
      public void failed(IOException why) {
        serverFailed(why);
      }
    };
  }
}
