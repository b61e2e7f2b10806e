package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.search.OpenSessions;
import dev.dmscope.proxy.search.RowMatcher;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Picks for one subscriber: messages that fit its query, and sessions that such a message belonged
 * to. Used by one thread.
 */
final class FeedFilter {
  private static final int REMEMBERED = 10_000;

  private final Query query;
  private final RowMatcher matcher;
  private final Catalogue catalogue;
  private final Contents contents;
  private OpenSessions open = OpenSessions.NONE;
  private long openAt = -1;
  private final Set<String> sessions =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  FeedFilter(Query query, Catalogue catalogue, Contents contents) {
    this.query = query;
    this.matcher = new RowMatcher(query);
    this.catalogue = catalogue;
    this.contents = contents;
  }

  /**
   * Whether a message is picked.
   *
   * @param applied names its batch: for all of that, the same sessions are open
   */
  boolean takes(MessageRow row, long applied) {
    if (query instanceof Query.All) {
      return true;
    }
    if (applied != openAt) {
      open = Asked.openSessions(query, catalogue);
      openAt = applied;
    }
    boolean fits = matcher.matches(contents.of(row), open);
    if (fits) {
      row.session().ifPresent(sessions::add);
    }
    return fits;
  }

  boolean takes(SessionRow row) {
    return query instanceof Query.All || sessions.contains(row.id());
  }
}
