package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.search.Found;
import dev.dmscope.proxy.search.LuceneIndex;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.Page;
import java.util.List;
import java.util.Optional;

/** Lists of messages: without a filter from the catalogue, with one from the index. */
final class MessageLists {
  private final Catalogue catalogue;
  private final LuceneIndex index;
  private final Feed feed;

  MessageLists(Catalogue catalogue, LuceneIndex index, Feed feed) {
    this.catalogue = catalogue;
    this.index = index;
    this.feed = feed;
  }

  Page<MessageRow> page(Query query, Optional<String> cursor, int limit) {
    return query instanceof Query.All ? all(cursor, limit) : found(query, cursor, limit);
  }

  private Page<MessageRow> all(Optional<String> cursor, int limit) {
    // The feed's place first: what comes meanwhile is then in the feed, or in both.
    String now = feed.now();
    Optional<String> before = Cursors.MESSAGES.id(cursor);
    List<MessageRow> rows = catalogue.messagesBefore(before, limit);
    return new Page<>(
        rows, next(rows.size() == limit, rows), catalogue.counts().messages(), true, now);
  }

  /** What the index finds, with the rows of the catalogue. */
  Page<MessageRow> found(Query query, Optional<String> cursor, int limit) {
    Optional<String> before = Cursors.MESSAGES.id(cursor);
    Found found = index.find(query, before, limit, Asked.openSessions(query, catalogue));
    List<MessageRow> rows = catalogue.messages(found.ids());
    Optional<String> next =
        found.more() && !found.ids().isEmpty()
            ? Optional.of(Cursors.MESSAGES.cursor(found.ids().get(found.ids().size() - 1)))
            : Optional.empty();
    return new Page<>(rows, next, found.total(), found.exact(), feed.since(found.applied()));
  }

  private static Optional<String> next(boolean more, List<MessageRow> rows) {
    return more && !rows.isEmpty()
        ? Optional.of(Cursors.MESSAGES.cursor(rows.get(rows.size() - 1).id()))
        : Optional.empty();
  }
}
