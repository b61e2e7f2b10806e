package dev.dmscope.webui.guard;

import dev.dmscope.webui.http.Problem;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only to its own names. A hostile page can make its own name resolve to this address (DNS
 * rebinding); the Host header then still carries the hostile name.
 */
final class HostGuard implements HttpHandler {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final HttpHandler next;
  private final Set<String> names = new HashSet<>(LOOPBACK);

  HostGuard(HttpHandler next, Set<String> more) {
    this.next = next;
    more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String host = exchange.getHostName();
    if (host != null && names.contains(host.toLowerCase(Locale.ROOT))) {
      next.handleRequest(exchange);
      return;
    }
    Replies.problem(
        exchange,
        Problem.of(
            421,
            "host-unknown",
            "Unknown host name",
            "This UI does not answer to this name. Use http://127.0.0.1 with its port, or allow the"
                + " name when dmscope is started."));
  }
}
