package dev.dmscope.proxy.intercept;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.stream.Collectors;

/** Routes of a {@link Front.Reverse}. */
final class ByName implements Router {
  private final List<Route> routes;

  ByName(List<Route> routes) {
    this.routes = routes;
  }

  @Override
  public Route route(HttpServerExchange exchange) throws Refusal {
    if (routes.size() == 1) {
      return routes.get(0);
    }
    // The certificate that the device saw was for the name in the handshake.
    String sni = TlsSessions.sni(exchange.getConnection().getSslSession());
    String name = sni.isEmpty() ? exchange.getHostName() : sni;
    for (Route route : routes) {
      if (route.origin().isCalled(name)) {
        return route;
      }
    }
    throw new Refusal(
        421,
        "no server here is called '%s', only %s"
            .formatted(name.replaceAll("[^\\w.:-]", "?"), known()));
  }

  private String known() {
    return routes.stream()
        .flatMap(route -> route.origin().names().stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
