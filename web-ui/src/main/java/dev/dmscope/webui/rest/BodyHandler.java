package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/**
 * The octets of a body. They are a stranger's: never shown inline, never under the type they came
 * with.
 */
record BodyHandler(SessionCatalog catalog) implements HttpHandler {
  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Ask ask = new Ask(exchange);
    byte[] body = ask.found(catalog.body(ask.id()));
    String file = "message-" + ask.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".bin";
    exchange
        .getResponseHeaders()
        .put(Headers.CACHE_CONTROL, "no-store")
        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    Replies.send(exchange, 200, "application/octet-stream", body);
  }
}
