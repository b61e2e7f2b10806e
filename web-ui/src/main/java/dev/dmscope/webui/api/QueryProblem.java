package dev.dmscope.webui.api;

import java.util.List;

/** A query that cannot be read, with where and what was expected instead. */
public final class QueryProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int offset;
  private final int length;
  private final transient List<String> expected;

  public QueryProblem(String detail, int offset, int length, List<String> expected) {
    super(detail);
    this.offset = offset;
    this.length = length;
    this.expected = List.copyOf(expected);
  }

  /** A cursor that cannot be read. */
  public static QueryProblem ofCursor(String detail) {
    return new QueryProblem(detail, -1, 0, List.of());
  }

  /** Whether the cursor is at fault, not the query. */
  public boolean inCursor() {
    return offset < 0;
  }

  /** Where in the query, in characters from 0; -1 if the cursor is at fault. */
  public int offset() {
    return offset;
  }

  /** How many characters are at fault; 0 at the end of the query. */
  public int length() {
    return length;
  }

  /** What could stand there. */
  public List<String> expected() {
    return expected == null ? List.of() : expected;
  }
}
