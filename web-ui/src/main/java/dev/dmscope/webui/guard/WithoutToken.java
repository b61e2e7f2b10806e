package dev.dmscope.webui.guard;

import io.undertow.server.HttpServerExchange;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The URL of a request less its token, so that it lands in no history or screenshot. */
final class WithoutToken {
  private WithoutToken() {}

  static String of(HttpServerExchange exchange) {
    // A path that begins with two slashes would name another host.
    String path = "/" + exchange.getRequestURI().replaceFirst("^[/\\\\]+", "");
    String rest =
        Arrays.stream(exchange.getQueryString().split("&"))
            .filter(part -> !part.startsWith("token=") && !part.isEmpty())
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? path : path + "?" + rest;
  }
}
