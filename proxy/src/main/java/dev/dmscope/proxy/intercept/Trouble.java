package dev.dmscope.proxy.intercept;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import io.undertow.io.DefaultIoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer from the server, as the device is told (RFC 9110, sections 15.6.3 and
 * 15.6.5) and the record says.
 *
 * @param status 502 or 504
 * @param text one line for whoever reads the record
 */
record Trouble(int status, String text) {

  static Trouble of(Target target, IOException why) {
    String server = target.origin();
    if (why instanceof SocketTimeoutException) {
      return new Trouble(504, server + " did not answer in time: " + why.getMessage());
    }
    if (why instanceof UnknownHostException) {
      return new Trouble(502, server + " was not found: no address for " + target.host());
    }
    if (why instanceof ConnectException || why instanceof NoRouteToHostException) {
      return new Trouble(502, server + " cannot be reached: " + message(why));
    }
    SSLException tls = tls(why);
    if (tls != null) {
      return new Trouble(502, "TLS with " + server + " failed: " + root(tls) + hint(tls));
    }
    return new Trouble(502, server + " closed the connection before it answered: " + message(why));
  }

  /** Answers the device in the server's place, and says so to the record. */
  void tell(HttpServerExchange exchange, ExchangeTap tap) {
    ByteBuffer body = StandardCharsets.UTF_8.encode("dmscope: " + text + "\n");
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, body.remaining());
    tap.responded(
        status,
        StatusCodes.getReason(status),
        exchange.getProtocol().toString(),
        Heads.of(exchange.getResponseHeaders()),
        TlsFacts.NONE,
        true);
    tap.responseBytes(body);
    exchange
        .getResponseSender()
        .send(
            body,
            new DefaultIoCallback() {
              @Override
              public void onComplete(HttpServerExchange done, Sender sender) {
                tap.responseEnded(Body.State.COMPLETE);
                super.onComplete(done, sender); // ends the exchange
              }
            });
  }

  private static @Nullable SSLException tls(Throwable why) {
    for (Throwable at = why; at != null; at = at.getCause()) {
      if (at instanceof SSLException tls) {
        return tls;
      }
    }
    return null;
  }

  private static String root(Throwable why) {
    Throwable at = why;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return message(at);
  }

  private static String hint(SSLException tls) {
    String all = tls + " " + root(tls);
    return all.contains("certification path") || all.contains("PKIX")
        ? ". If its CA is yours, name it with --server-ca FILE"
        : "";
  }

  private static String message(Throwable why) {
    String message = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    return message.replaceAll("\\p{Cntrl}", " ");
  }
}
