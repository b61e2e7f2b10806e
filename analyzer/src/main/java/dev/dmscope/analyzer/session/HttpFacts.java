package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import java.util.Optional;

/**
 * What HTTP says about an exchange, without its bodies. Empty where messages were read from files.
 *
 * @param peer the address of the device's end of the connection, without port
 * @param url scheme, host, port, path and query
 * @param status of the response; empty if there was none
 * @param failed whether the exchange did not bring a whole, successful answer of the server
 */
public record HttpFacts(
    String peer,
    String url,
    String method,
    Headers requestHeaders,
    Optional<Integer> status,
    Headers responseHeaders,
    boolean madeByProxy,
    boolean failed) {

  /** The facts of an exchange. */
  public static HttpFacts of(Exchange exchange) {
    Request request = exchange.request();
    Optional<Response> response = exchange.response();
    boolean ok =
        response
            .filter(r -> !r.madeByProxy() && r.status() >= 200 && r.status() < 300)
            .filter(r -> r.body().state() != Body.State.CUT)
            .isPresent();
    return new HttpFacts(
        exchange.peer(),
        exchange.url(),
        request.method(),
        request.headers(),
        response.map(Response::status),
        response.map(Response::headers).orElse(Headers.NONE),
        response.map(Response::madeByProxy).orElse(false),
        !ok);
  }
}
