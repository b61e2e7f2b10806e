package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.SearchAnswer;
import java.util.List;

/** A list of hits with what the search itself has to say. */
record SearchJson(
    List<SearchAnswer.Hit> items, ListJson.PageJson page, String feed, long tookMs, long behind) {

  static SearchJson of(SearchAnswer answer) {
    return new SearchJson(
        answer.page().items(),
        ListJson.pageOf(answer.page()),
        answer.page().feed(),
        answer.tookMs(),
        answer.behind());
  }
}
