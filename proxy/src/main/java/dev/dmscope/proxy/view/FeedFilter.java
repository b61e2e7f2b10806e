package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
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

  boolean takes(MessageRow row) {
    if (query instanceof Query.All) {
      return true;
    }
    boolean fits = matcher.matches(contents.of(row), Asked.openSessions(query, catalogue));
    if (fits) {
      row.session().ifPresent(sessions::add);
    }
    return fits;
  }

  boolean takes(SessionRow row) {
    return query instanceof Query.All || sessions.contains(row.id());
  }
}
