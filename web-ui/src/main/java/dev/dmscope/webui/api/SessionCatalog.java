package dev.dmscope.webui.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that was recorded, as the UI needs it. Implemented by the program around the UI.
 *
 * <p>Ids are opaque. Queries are in the filter language; empty means everything. Methods may take
 * as long as a query does, so call them on a worker thread; all are safe for threads.
 */
public interface SessionCatalog {
  /** How the program is doing. */
  StatusView status();

  /**
   * Messages, newest first.
   *
   * @param cursor {@link Page#next()} of the page before; empty for the first
   * @param limit 1 to 500
   * @throws QueryProblem if the query or the cursor cannot be read
   */
  Page<MessageRow> messages(String query, Optional<String> cursor, int limit);

  /** One message with its tree, or empty if there is none of that id. */
  Optional<MessageView> message(String id);

  /** The body as carried, secrets overwritten byte for byte by {@code *}. */
  Optional<byte[]> body(String id);

  /**
   * Sessions, newest first.
   *
   * @throws QueryProblem if the query or the cursor cannot be read
   */
  Page<SessionRow> sessions(String query, Optional<String> cursor, int limit);

  /** One session, or empty if there is none of that id. */
  Optional<SessionRow> session(String id);

  /** The course of one session. */
  Optional<Ladder> ladder(String id);

  /**
   * Findings, newest first.
   *
   * @throws QueryProblem if the query or the cursor cannot be read
   */
  Page<FindingView> findings(String query, Optional<String> cursor, int limit);

  /**
   * Full-text and field search, newest first.
   *
   * @throws QueryProblem if the query or the cursor cannot be read
   */
  SearchAnswer search(String query, Optional<String> cursor, int limit);

  /** Every rule, in the order of the catalogue. */
  List<RuleView> rules();

  /**
   * Feeds everything recorded after {@code cursor}, then what comes, until closed. The listener is
   * called on one thread at a time and must not block; a subscriber that falls behind is sent
   * {@link FeedEvent.Reset} and closed.
   *
   * @param cursor {@link Page#feed()} or {@link FeedEvent#cursor()}; empty: from now on
   * @throws QueryProblem if the query or the cursor cannot be read
   */
  Subscription subscribe(String query, Optional<String> cursor, Consumer<FeedEvent> listener);

  /** A running feed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
