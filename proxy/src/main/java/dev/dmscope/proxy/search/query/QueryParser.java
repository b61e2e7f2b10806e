package dev.dmscope.proxy.search.query;

import dev.dmscope.webui.api.QueryProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the filter language by recursive descent.
 *
 * <pre>
 * any  := all ("OR" all)*
 * all  := one ("AND"? one)*
 * one  := ("-" | "NOT") one | "(" any ")" | [field ":"] value
 * </pre>
 *
 * <p>Words without a field are searched in the text.
 */
public final class QueryParser {
  private static final int MAX_LENGTH = 4096;
  private static final int MAX_CLAUSES = 256;
  private static final int MAX_DEPTH = 32;

  private final Scanner in;
  private final ValueReader values;
  private int clauses;
  private int depth;

  private QueryParser(String text, Instant now, Scope scope) {
    in = new Scanner(text);
    values = new ValueReader(now, scope);
  }

  /**
   * Reads a query.
   *
   * @param now what times such as {@code -1h} count from
   * @throws QueryProblem if it cannot be read
   */
  public static Query parse(String text, Instant now, Scope scope) {
    if (text.length() > MAX_LENGTH) {
      throw new QueryProblem(
          "The query is longer than " + MAX_LENGTH + " characters.",
          MAX_LENGTH,
          text.length() - MAX_LENGTH,
          List.of());
    }
    QueryParser parser = new QueryParser(text, now, scope);
    if (parser.in.atEnd()) {
      return new Query.All();
    }
    Query query = parser.any();
    if (!parser.in.atEnd()) {
      throw parser.in.problem("This bracket closes nothing.", 1, List.of());
    }
    return query;
  }

  private Query any() {
    List<Query> parts = new ArrayList<>();
    parts.add(all());
    while (in.takeWord("OR")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
  }

  private Query all() {
    List<Query> parts = new ArrayList<>();
    parts.add(one());
    while (in.takeWord("AND") || (!in.atEnd() && !in.at(')') && !in.atWord("OR"))) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
  }

  private Query one() {
    if (in.atEnd() || in.at(')') || in.atWord("OR") || in.atWord("AND")) {
      throw in.problem(
          "A condition is missing here.", in.wordLength(), List.of("field:value", "a word"));
    }
    if (++depth > MAX_DEPTH) {
      throw in.problem("Nested deeper than " + MAX_DEPTH + " levels.", 1, List.of());
    }
    Query query;
    if (in.takeWord("NOT") || in.take('-')) {
      query = new Query.Not(one());
    } else if (in.at('(')) {
      query = group();
    } else {
      query = condition();
    }
    depth--;
    return query;
  }

  private Query group() {
    int start = in.offset();
    in.take('(');
    Query query = any();
    if (!in.take(')')) {
      throw new QueryProblem("This bracket is not closed.", start, 1, List.of(")"));
    }
    return query;
  }

  private Query condition() {
    int start = in.offset();
    Optional<String> name = in.takeFieldName();
    if (name.isEmpty()) {
      return counted(start, values.text(in.value()));
    }
    Field field = Field.named(name.get()).orElseThrow(() -> unknownField(name.get(), start));
    if (in.atValueEnd()) {
      throw in.problem("A value for " + field.label() + " is missing.", 0, values.expected(field));
    }
    return counted(start, values.read(field, in.value()));
  }

  private Query counted(int start, Query query) {
    clauses += query instanceof Query.Phrase phrase ? phrase.words().size() : 1;
    if (clauses > MAX_CLAUSES) {
      throw new QueryProblem("More than " + MAX_CLAUSES + " conditions.", start, 1, List.of());
    }
    return query;
  }

  private static QueryProblem unknownField(String name, int start) {
    String nearest = Field.nearest(name).label();
    return new QueryProblem(
        "There is no field "
            + name
            + "; the nearest is "
            + nearest
            + ". Put text with a colon in quotes.",
        start,
        name.length(),
        List.of(nearest + ":"));
  }
}
