package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.http.Problem;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The resources and their paths. Everything is read only. */
public final class Api {
  private static final String V1 = "/api/v1/";

  private Api() {}

  /**
   * All of the API; what is not of it goes to {@code otherwise}. Must be called on a worker thread.
   *
   * @param caPem the certificate that devices must trust; empty if there is none
   */
  public static HttpHandler over(
      SessionCatalog catalog,
      EventStreams events,
      Supplier<Optional<String>> caPem,
      HttpHandler otherwise) {
    RoutingHandler routes =
        new RoutingHandler()
            .get(V1 + "status", json(ask -> catalog.status()))
            .get(
                V1 + "messages",
                json(ask -> ListJson.of(catalog.messages(ask.query(), ask.cursor(), ask.limit()))))
            .get(V1 + "messages/{id}", json(ask -> ask.found(catalog.message(ask.id()))))
            .get(V1 + "messages/{id}/body", guarded(new BodyHandler(catalog)))
            .get(
                V1 + "sessions",
                json(ask -> ListJson.of(catalog.sessions(ask.query(), ask.cursor(), ask.limit()))))
            .get(V1 + "sessions/{id}", json(ask -> ask.found(catalog.session(ask.id()))))
            .get(V1 + "sessions/{id}/ladder", json(ask -> ask.found(catalog.ladder(ask.id()))))
            .get(
                V1 + "findings",
                json(ask -> ListJson.of(catalog.findings(ask.query(), ask.cursor(), ask.limit()))))
            .get(
                V1 + "search",
                json(ask -> SearchJson.of(catalog.search(ask.query(), ask.cursor(), ask.limit()))))
            .get(V1 + "rules", json(ask -> new RulesJson(catalog.rules())))
            .get(V1 + "rules/{id}", json(ask -> ask.found(RulesJson.find(catalog, ask.id()))))
            .get(V1 + "ca.pem", guarded(exchange -> ca(exchange, caPem.get())))
            .get(V1 + "events", guarded(events))
            .setFallbackHandler(exchange -> other(exchange, otherwise))
            .setInvalidMethodHandler(Api::notAllowed);
    // What it says of a GET holds for a HEAD; Undertow leaves out the body.
    return routes;
  }

  private static HttpHandler json(Endpoint endpoint) {
    return guarded(exchange -> Replies.json(exchange, endpoint.answer(new Ask(exchange))));
  }

  private static HttpHandler guarded(HttpHandler handler) {
    return new ProblemBoundary(handler);
  }

  private static void other(HttpServerExchange exchange, HttpHandler otherwise) throws Exception {
    if (Replies.isApi(exchange)) {
      Replies.problem(
          exchange, Problem.of(404, "not-found", "Not found", "The API has no such resource."));
    } else if (List.of("GET", "HEAD").contains(exchange.getRequestMethod().toString())) {
      otherwise.handleRequest(exchange);
    } else {
      notAllowed(exchange);
    }
  }

  private static void notAllowed(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.ALLOW, "GET");
    Replies.problem(
        exchange,
        Problem.of(405, "method-not-allowed", "Method not allowed", "Only GET works here."));
  }

  private static void ca(HttpServerExchange exchange, Optional<String> pem) {
    exchange
        .getResponseHeaders()
        .put(Headers.CACHE_CONTROL, "no-store")
        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"dmscope-ca.pem\"");
    Replies.text(
        exchange,
        200,
        "application/x-pem-file",
        pem.orElseThrow(() -> new NotFound("There is no CA certificate.")));
  }

  /** Answers a request with what becomes JSON. */
  private interface Endpoint {
    Object answer(Ask ask);
  }
}
