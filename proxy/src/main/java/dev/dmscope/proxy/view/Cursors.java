package dev.dmscope.proxy.view;

import dev.dmscope.webui.api.QueryProblem;
import java.util.List;
import java.util.Optional;

/** Checks what comes back as a cursor: the id of the last row of a page, marked by its list. */
enum Cursors {
  MESSAGES("m", "[0-9]{1,18}[ds]"),
  SESSIONS("s", "[0-9]{1,18}[ds]"),
  FINDINGS("f", "[0-9]{1,18}[ds]-[a-z0-9-]{1,100}");

  private final String mark;
  private final String form;

  Cursors(String mark, String form) {
    this.mark = mark;
    this.form = form;
  }

  String cursor(String id) {
    return mark + id;
  }

  /**
   * The id in a cursor.
   *
   * @throws QueryProblem if it is none of this list
   */
  Optional<String> id(Optional<String> cursor) {
    return cursor.map(this::id);
  }

  private String id(String cursor) {
    if (!cursor.startsWith(mark) || !cursor.substring(1).matches(form)) {
      throw unreadable();
    }
    return cursor.substring(1);
  }

  static QueryProblem unreadable() {
    return new QueryProblem("This cursor is not one of this list.", 0, 0, List.of());
  }
}
