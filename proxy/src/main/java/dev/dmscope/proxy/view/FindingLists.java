package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.search.Found;
import dev.dmscope.proxy.search.LuceneIndex;
import dev.dmscope.proxy.search.OpenSessions;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of findings, those of the newest message first. */
final class FindingLists {
  private static final int SLICE = 200;

  /** A page looks at no more slices: it may then be short, and say that more follow. */
  private static final int MOST_SLICES = 20;

  private final Catalogue catalogue;
  private final LuceneIndex index;
  private final Feed feed;

  FindingLists(Catalogue catalogue, LuceneIndex index, Feed feed) {
    this.catalogue = catalogue;
    this.index = index;
    this.feed = feed;
  }

  Page<FindingView> page(Query query, Optional<String> cursor, int limit) {
    Optional<String> before = Cursors.FINDINGS.id(cursor);
    if (query instanceof Query.All) {
      String now = feed.now();
      List<FindingView> rows = catalogue.findingsBefore(before, limit);
      Counts counts = catalogue.counts().findings();
      long total = (long) counts.error() + counts.warning() + counts.info();
      return new Page<>(rows, next(rows, rows.size() == limit), total, true, now);
    }
    return found(FindingQuery.of(query), before, limit, feed.since(index.visible()));
  }

  private Page<FindingView> found(
      FindingQuery query, Optional<String> before, int limit, String since) {
    OpenSessions open = Asked.openSessions(query.messages(), catalogue);
    List<FindingView> picked = new ArrayList<>();
    before.ifPresent(last -> restOfMessage(last, query, picked));
    Optional<String> at = before.map(FindingLists::message);
    boolean more = true;
    for (int slices = 0; more && slices < MOST_SLICES && picked.size() <= limit; slices++) {
      Found found = index.find(query.messages(), at, SLICE, open);
      catalogue.findingsOf(found.ids()).stream().filter(query::fits).forEach(picked::add);
      more = found.more();
      if (more) {
        at = Optional.of(found.ids().get(found.ids().size() - 1));
      }
    }
    boolean whole = !more && before.isEmpty() && picked.size() <= limit;
    long total = picked.size();
    more |= picked.size() > limit;
    if (picked.size() > limit) {
      picked.subList(limit, picked.size()).clear();
    }
    return new Page<>(picked, next(picked, more), total, whole, since);
  }

  /** A page may end amid the findings of a message. */
  private void restOfMessage(String last, FindingQuery query, List<FindingView> picked) {
    boolean behind = false;
    for (FindingView finding : catalogue.findingsOf(List.of(message(last)))) {
      if (behind && query.fits(finding)) {
        picked.add(finding);
      }
      behind |= finding.id().equals(last);
    }
  }

  private static String message(String finding) {
    return finding.substring(0, finding.indexOf('-'));
  }

  private static Optional<String> next(List<FindingView> rows, boolean more) {
    return more && !rows.isEmpty()
        ? Optional.of(Cursors.FINDINGS.cursor(rows.get(rows.size() - 1).id()))
        : Optional.empty();
  }
}
