package dev.dmscope.webui.guard;

import dev.dmscope.webui.http.Problem;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Set;

/**
 * Refuses requests that a page of another origin makes the browser send. There is no CORS; a link
 * from elsewhere to a page of the UI still works, to its API not.
 */
final class OriginGuard implements HttpHandler {
  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final HttpHandler next;

  OriginGuard(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    String site = exchange.getRequestHeaders().getFirst(FETCH_SITE);
    boolean foreignOrigin = origin != null && !isOwn(origin, exchange);
    boolean foreignSite = site != null && Replies.isApi(exchange) && !OWN_SITES.contains(site);
    if (foreignOrigin || foreignSite) {
      Replies.problem(
          exchange,
          Problem.of(
              403,
              "origin-foreign",
              "Request of another site",
              "This request was made by a page that is not part of dmscope."));
      return;
    }
    next.handleRequest(exchange);
  }

  private static boolean isOwn(String origin, HttpServerExchange exchange) {
    int scheme = origin.indexOf("://");
    String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
    return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }
}
