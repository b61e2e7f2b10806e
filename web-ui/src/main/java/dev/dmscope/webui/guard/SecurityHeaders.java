package dev.dmscope.webui.guard;

import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * Headers that every answer carries. A handler may put a policy of its own in place of this one.
 */
final class SecurityHeaders implements HttpHandler {
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final HttpString OPENER = new HttpString("Cross-Origin-Opener-Policy");
  private static final HttpString RESOURCE = new HttpString("Cross-Origin-Resource-Policy");

  private final HttpHandler next;

  SecurityHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Replies.CONTENT_SECURITY_POLICY, NOTHING);
    headers.put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
    headers.put(Headers.REFERRER_POLICY, "no-referrer");
    headers.put(Headers.X_FRAME_OPTIONS, "DENY");
    headers.put(OPENER, "same-origin");
    headers.put(RESOURCE, "same-origin");
    next.handleRequest(exchange);
  }
}
