package dev.dmscope.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.proxy.search.query.QueryParser;
import dev.dmscope.proxy.search.query.Scope;
import dev.dmscope.webui.api.QueryProblem;
import java.time.Instant;
import java.util.Optional;

/** The language of search: a query, or a problem that says where. */
public final class QueryTarget {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private QueryTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    for (Scope scope : Scope.values()) {
      Cost.within(bytes.length, "parsing", () -> parse(text, scope));
    }
  }

  private static Optional<Object> parse(String text, Scope scope) {
    try {
      return Optional.of(QueryParser.parse(text, NOW, scope));
    } catch (QueryProblem problem) {
      return Optional.empty();
    }
  }
}
