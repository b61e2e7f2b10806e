package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.search.FoundSessions;
import dev.dmscope.proxy.search.LuceneIndex;
import dev.dmscope.proxy.search.OpenSessions;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.SessionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of sessions. */
final class SessionLists {
  private static final int SLICE = 200;

  /** A page looks at no more slices: it may then be short, and say that more follow. */
  private static final int MOST_SLICES = 50;

  private final Catalogue catalogue;
  private final LuceneIndex index;
  private final Feed feed;

  SessionLists(Catalogue catalogue, LuceneIndex index, Feed feed) {
    this.catalogue = catalogue;
    this.index = index;
    this.feed = feed;
  }

  Page<SessionRow> page(Query query, Optional<String> cursor, int limit) {
    Optional<String> before = Cursors.SESSIONS.id(cursor);
    if (query instanceof Query.All) {
      String now = feed.now();
      List<SessionRow> rows = catalogue.sessionsBefore(before, limit);
      Optional<String> last =
          rows.size() == limit ? Optional.of(rows.get(limit - 1).id()) : Optional.empty();
      return page(rows, last, catalogue.counts().sessions(), true, now);
    }
    String since = feed.since(index.visible());
    SessionPlan plan =
        SessionPlan.of(query, condition -> index.sessions(condition, OpenSessions.NONE));
    return picked(plan, before, limit, since);
  }

  /**
   * Some sessions in the order of the list.
   *
   * @param last the id to go on from; empty at the end of the list
   */
  private record Slice(List<SessionRow> rows, Optional<String> last) {}

  private Page<SessionRow> picked(
      SessionPlan plan, Optional<String> before, int limit, String since) {
    List<SessionRow> picked = new ArrayList<>();
    Optional<String> at = before;
    for (int slices = 0; slices < MOST_SLICES && picked.size() <= limit; slices++) {
      Slice slice = slice(plan, at);
      slice.rows().stream().filter(plan.fits()).forEach(picked::add);
      at = slice.last();
      if (at.isEmpty()) {
        break;
      }
    }
    if (picked.size() > limit) {
      at = Optional.of(picked.get(limit - 1).id());
      picked.subList(limit, picked.size()).clear();
    }
    long candidates = plan.candidates().map(FoundSessions::size).orElse(0);
    long total = plan.exact() ? candidates : picked.size();
    boolean whole = at.isEmpty() && before.isEmpty();
    return page(picked, at, total, plan.exact() || whole, since);
  }

  private Slice slice(SessionPlan plan, Optional<String> before) {
    if (plan.candidates().isPresent()) {
      List<String> ids = plan.candidates().get().newest(before, SLICE);
      return new Slice(
          catalogue.sessions(ids),
          ids.size() < SLICE ? Optional.empty() : Optional.of(ids.get(SLICE - 1)));
    }
    List<SessionRow> rows = catalogue.sessionsBefore(before, SLICE);
    return new Slice(
        rows, rows.size() < SLICE ? Optional.empty() : Optional.of(rows.get(SLICE - 1).id()));
  }

  private static Page<SessionRow> page(
      List<SessionRow> rows, Optional<String> last, long total, boolean exact, String feed) {
    return new Page<>(rows, last.map(Cursors.SESSIONS::cursor), total, exact, feed);
  }
}
