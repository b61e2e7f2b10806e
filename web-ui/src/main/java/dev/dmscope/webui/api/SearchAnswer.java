package dev.dmscope.webui.api;

import java.util.List;

/**
 * What a search found.
 *
 * @param tookMs time of the search itself
 * @param behind how many recorded exchanges the index does not hold yet
 */
public record SearchAnswer(Page<Hit> page, long tookMs, long behind) {

  /** A message that fits. */
  public record Hit(MessageRow message, List<Snippet> snippets) {}

  /**
   * A piece of text around what was searched for.
   *
   * @param marks pairs of start and end in {@code text}, in characters
   */
  public record Snippet(String field, String text, List<List<Integer>> marks) {}
}
