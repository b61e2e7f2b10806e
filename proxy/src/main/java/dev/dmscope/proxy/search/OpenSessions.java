package dev.dmscope.proxy.search;

import java.util.Set;

/**
 * Which sessions are open at the moment.
 *
 * @param ids of the sessions
 */
public record OpenSessions(Set<String> ids) {
  /** No session is open. */
  public static final OpenSessions NONE = new OpenSessions(Set.of());

  public OpenSessions {
    ids = Set.copyOf(ids);
  }

  /** Whether the session of that id is open. */
  boolean has(String session) {
    return ids.contains(session);
  }
}
