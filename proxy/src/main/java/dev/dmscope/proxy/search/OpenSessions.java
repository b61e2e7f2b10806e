package dev.dmscope.proxy.search;

import java.util.Collection;
import java.util.Set;

/**
 * Which sessions are open at the moment.
 *
 * @param sequences the numbers of all their exchanges
 */
public record OpenSessions(Set<Long> sequences) {
  /** No session is open. */
  public static final OpenSessions NONE = new OpenSessions(Set.of());

  public OpenSessions {
    sequences = Set.copyOf(sequences);
  }

  /** Those of these exchanges. */
  public static OpenSessions of(Collection<Long> sequences) {
    return new OpenSessions(Set.copyOf(sequences));
  }
}
