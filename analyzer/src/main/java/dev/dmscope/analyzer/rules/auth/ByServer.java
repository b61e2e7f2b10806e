package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule remembers of a device, for each server it talks to. Immutable; of many servers the
 * first is forgotten.
 */
record ByServer<T>(Map<String, T> states) {
  private static final int MOST = 8;

  static <T> ByServer<T> none() {
    return new ByServer<>(Map.of());
  }

  Optional<T> of(Session session) {
    return Optional.ofNullable(states.get(session.key().server()));
  }

  ByServer<T> with(Session session, T state) {
    Map<String, T> all = new LinkedHashMap<>(states);
    all.remove(session.key().server());
    if (all.size() >= MOST) {
      all.remove(all.keySet().iterator().next());
    }
    all.put(session.key().server(), state);
    return new ByServer<>(all);
  }
}
