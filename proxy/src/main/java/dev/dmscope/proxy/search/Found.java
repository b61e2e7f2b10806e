package dev.dmscope.proxy.search;

import java.util.List;

/**
 * A page of what a search found.
 *
 * @param ids of messages, newest first
 * @param more whether there may be more behind the last
 * @param total how many there are in all
 * @param exact whether {@code total} is the whole number, not a lower bound
 * @param applied the exchange up to which all was in the index when it was asked
 */
public record Found(List<String> ids, boolean more, long total, boolean exact, long applied) {
  public Found {
    ids = List.copyOf(ids);
  }
}
