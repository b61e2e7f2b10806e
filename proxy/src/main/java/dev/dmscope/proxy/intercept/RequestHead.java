package dev.dmscope.proxy.intercept;

import io.undertow.client.ClientRequest;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Cookies;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Protocols;

/** What is asked of the server, made of what the device asked for. */
final class RequestHead {
  private RequestHead() {}

  /** The request target as the device sent it: not decoded, but without scheme and host. */
  static String target(HttpServerExchange exchange) {
    String uri = exchange.getRequestURI();
    if (exchange.isHostIncludedInRequestURI()) {
      int host = uri.indexOf("//");
      int path = host < 0 ? -1 : uri.indexOf('/', host + 2);
      uri = path < 0 ? "/" : uri.substring(path);
    }
    String query = exchange.getQueryString();
    return query.isEmpty() ? uri : uri + "?" + query;
  }

  static ClientRequest of(HttpServerExchange exchange, Origin origin, boolean toH2) {
    ClientRequest request =
        new ClientRequest()
            .setMethod(exchange.getRequestMethod())
            .setPath(origin.target().rewrite(target(exchange)));
    if (exchange.getProtocol().equals(Protocols.HTTP_1_0)) {
      request.setProtocol(Protocols.HTTP_1_0);
    }
    HeaderMap headers = request.getRequestHeaders();
    Heads.copy(exchange.getRequestHeaders(), headers);
    if (!origin.keepHost() || !headers.contains(Headers.HOST)) {
      headers.put(Headers.HOST, origin.target().authority());
    }
    if (!headers.contains(Headers.CONTENT_LENGTH) && !exchange.isRequestComplete()) {
      headers.put(Headers.TRANSFER_ENCODING, "chunked");
    }
    if (!toH2) {
      Cookies.assembleCrumbs(headers); // HTTP/2 sends one field for each cookie
    }
    return request;
  }
}
