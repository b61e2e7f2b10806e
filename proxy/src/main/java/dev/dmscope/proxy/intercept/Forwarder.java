package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Protocols;
import io.undertow.util.SameThreadExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.net.ssl.SSLSession;

/**
 * Takes each request of a device to its server and the answer back.
 *
 * <p>Not Undertow's own {@code ProxyHandler}: that one adds {@code X-Forwarded-*} fields, answers
 * failures with an unexplained 500 or 503, and cannot say whether a body ended or was cut.
 */
final class Forwarder implements HttpHandler {
  private static final AttachmentKey<TlsFacts> DEVICE = AttachmentKey.create(TlsFacts.class);

  private final Router router;
  private final ExchangeSink sink;
  private final Traffic traffic;

  Forwarder(Router router, ExchangeSink sink, Traffic traffic) {
    this.router = router;
    this.sink = new SafeSink(sink);
    this.traffic = traffic;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      forward(exchange, router.route(exchange));
    } catch (Refusal refusal) {
      refusal.trouble().tell(exchange, SafeSink.NOTHING);
    }
  }

  private void forward(HttpServerExchange exchange, Route route) {
    ExchangeTap tap =
        sink.open(
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            peer(exchange),
            route.origin().target().origin(),
            device(exchange),
            exchange.getRequestMethod().toString(),
            RequestHead.target(exchange),
            exchange.getProtocol().toString(),
            Heads.of(exchange.getRequestHeaders()));
    if (traffic.isStopping()) {
      exchange.setPersistent(false);
    }
    Forwarding forwarding =
        new Forwarding(
            exchange,
            route.origin(),
            ServerLinks.of(exchange, route),
            tap,
            traffic,
            route.stallNanos());
    exchange.dispatch(SameThreadExecutor.INSTANCE, forwarding::start);
  }

  private static TlsFacts device(HttpServerExchange exchange) {
    ServerConnection connection = exchange.getConnection();
    TlsFacts facts = connection.getAttachment(DEVICE);
    if (facts == null) {
      SSLSession session = connection.getSslSession();
      String alpn = isH2(exchange) ? "h2" : "http/1.1";
      facts = TlsSessions.facts(session, alpn, TlsSessions.sni(session));
      connection.putAttachment(DEVICE, facts);
    }
    return facts;
  }

  private static boolean isH2(HttpServerExchange exchange) {
    return exchange.getProtocol().equals(Protocols.HTTP_2_0);
  }

  private static String peer(HttpServerExchange exchange) {
    InetSocketAddress source = exchange.getSourceAddress();
    InetAddress address = source.getAddress();
    return address == null ? source.getHostString() : address.getHostAddress();
  }
}
