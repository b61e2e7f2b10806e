package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.Page;
import java.util.List;
import java.util.Optional;

/** A list on the wire: the items, where the next page begins, and where the feed goes on. */
record ListJson<T>(List<T> items, PageJson page, String feed) {

  /** Which part of the list it is. */
  record PageJson(Optional<String> next, Total total) {}

  /**
   * How many there are in all.
   *
   * @param relation {@code eq} or, if not all were counted, {@code gte}
   */
  record Total(long value, String relation) {}

  static <T> ListJson<T> of(Page<T> page) {
    return new ListJson<>(page.items(), pageOf(page), page.feed());
  }

  static PageJson pageOf(Page<?> page) {
    return new PageJson(page.next(), new Total(page.total(), page.exact() ? "eq" : "gte"));
  }
}
