package dev.dmscope.proxy.view;

import dev.dmscope.webui.api.QueryProblem;
import java.util.Optional;

/** Checks what comes back as a cursor: the id of the last row of a page, marked by its list. */
enum Cursors {
  MESSAGES("m", "[0-9]{1,12}[ds]"),
  SESSIONS("s", "[0-9]{1,12}[ds]"),
  FINDINGS("f", "[0-9]{1,12}[ds]-[a-z0-9-]{1,100}");

  private final String mark;
  private final String form;

  Cursors(String mark, String form) {
    this.mark = mark;
    this.form = form;
  }

  /** Whether a text from outside can be the id of a message or a session. */
  static boolean isId(String text) {
    return text.matches(MESSAGES.form);
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
    return QueryProblem.ofCursor("This cursor is not one of this list.");
  }
}
