package dev.dmscope.webui.rest;

import io.undertow.server.HttpServerExchange;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** What a request asks for. */
record Ask(HttpServerExchange exchange) {
  private static final int DEFAULT_LIMIT = 200;
  private static final int HIGHEST_LIMIT = 500;

  String query() {
    return parameter("q").orElse("");
  }

  Optional<String> cursor() {
    return parameter("cursor").filter(cursor -> !cursor.isEmpty());
  }

  int limit() {
    String given = parameter("limit").orElse(Integer.toString(DEFAULT_LIMIT));
    try {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw new BadParameter("limit", "limit is not a number");
    }
    throw new BadParameter("limit", "limit must be from 1 to " + HIGHEST_LIMIT);
  }

  /** The {@code {id}} of the path. */
  String id() {
    return parameter("id").orElseThrow(() -> new NotFound("There is no such resource."));
  }

  <T> T found(Optional<T> thing) {
    return thing.orElseThrow(
        () ->
            new NotFound(
                "Nothing of this id is in the recording. It may have been removed by retention."));
  }

  private Optional<String> parameter(String name) {
    Map<String, Deque<String>> all = exchange.getQueryParameters();
    return Optional.ofNullable(all.get(name)).map(Deque::getFirst);
  }
}
