package dev.dmscope.webui.api;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next where the next page begins; empty on the last
 * @param total how many there are in all, as far as counted
 * @param exact whether {@code total} is the whole number, not a lower bound
 * @param feed where a feed must begin to miss nothing that came after this page
 */
public record Page<T>(
    List<T> items, Optional<String> next, long total, boolean exact, String feed) {
  public Page {
    items = List.copyOf(items);
  }
}
