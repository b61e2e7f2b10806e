package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** All that is asked of the tables. Every query goes by key or by an index. */
final class Queries {
  /** How many keys one statement takes. */
  private static final int CHUNK = 100;

  /** Said as a range of keys: by the sum of {@link MessageTable#SELECT} all would be read. */
  private static final String OF_SESSION =
      "WHERE e.session = ? AND m.id BETWEEN e.id AND e.id + " + (RowKey.EXCHANGE - 1) + " ";

  private final Handle handle;

  Queries(Handle handle) {
    this.handle = handle;
  }

  List<MessageRow> messagesBefore(Optional<String> before, int limit) {
    return page(MessageTable.SELECT, "m", upTo(before), limit, MessageTable::read);
  }

  List<MessageRow> messages(Collection<String> ids) {
    return byIds(ids, MessageTable.SELECT, "m", MessageTable::read, MessageRow::id);
  }

  List<MessageRow> messagesOf(String session, int limit) {
    return handle
        .createQuery(MessageTable.SELECT + OF_SESSION + "ORDER BY m.id FETCH FIRST ? ROWS ONLY")
        .bind(0, RowKey.message(session))
        .bind(1, limit)
        .map((row, context) -> MessageTable.read(row))
        .list();
  }

  Optional<String> previousOf(MessageRow message) {
    return neighbour(message, "AND m.id < ? ORDER BY m.id DESC");
  }

  Optional<String> nextOf(MessageRow message) {
    return neighbour(message, "AND m.id > ? ORDER BY m.id");
  }

  private Optional<String> neighbour(MessageRow message, String side) {
    return message
        .session()
        .flatMap(
            session ->
                handle
                    .createQuery(
                        "SELECT m.id FROM messages m JOIN exchanges e ON TRUE "
                            + OF_SESSION
                            + side
                            + " FETCH FIRST 1 ROW ONLY")
                    .bind(0, RowKey.message(session))
                    .bind(1, RowKey.message(message.id()))
                    .mapTo(Long.class)
                    .findOne())
        .map(RowKey::messageId);
  }

  List<CommandRow> commandsOf(String session) {
    String of =
        "JOIN exchanges e ON c.id BETWEEN e.id AND e.id + "
            + (RowKey.EXCHANGE - 1)
            + " WHERE e.session = ? ORDER BY c.id";
    return handle
        .createQuery(CommandTable.SELECT + of)
        .bind(0, RowKey.message(session))
        .map((row, context) -> CommandTable.read(row))
        .list();
  }

  List<SessionRow> sessionsBefore(Optional<String> before, int limit) {
    return page(SessionTable.SELECT, "s", upTo(before), limit, SessionTable::read);
  }

  List<SessionRow> sessions(Collection<String> ids) {
    return byIds(ids, SessionTable.SELECT, "s", SessionTable::read, SessionRow::id);
  }

  List<FindingView> findingsBefore(Optional<String> before, int limit) {
    long end = before.map(this::keyOfFinding).orElse(Long.MAX_VALUE);
    return page(FindingTable.SELECT, "f", end, limit, FindingTable::read);
  }

  /** If it was withdrawn meanwhile, the rest of its message is passed over. */
  private long keyOfFinding(String id) {
    long message = RowKey.message(FindingTable.messageOf(id));
    return handle
        .createQuery("SELECT id FROM findings WHERE id BETWEEN ? AND ? AND name = ?")
        .bind(0, message)
        .bind(1, message | RowKey.LAST_PLACE)
        .bind(2, FindingTable.nameOf(id))
        .mapTo(Long.class)
        .findFirst()
        .orElse(message);
  }

  List<FindingView> findingsOf(Collection<String> messages) {
    List<FindingView> found = new ArrayList<>();
    for (String id : messages) {
      long message = RowKey.message(id);
      found.addAll(
          handle
              .createQuery(FindingTable.SELECT + "WHERE f.id BETWEEN ? AND ? ORDER BY f.id")
              .bind(0, message)
              .bind(1, message | RowKey.LAST_PLACE)
              .map((row, context) -> FindingTable.read(row))
              .list());
    }
    return found;
  }

  List<FindingView> findingsOfSession(String session, int limit) {
    return handle
        .createQuery(
            FindingTable.SELECT + "WHERE f.session = ? ORDER BY f.id FETCH FIRST ? ROWS ONLY")
        .bind(0, RowKey.message(session))
        .bind(1, limit)
        .map((row, context) -> FindingTable.read(row))
        .list();
  }

  Set<String> openSessions() {
    return Set.copyOf(
        handle
            .createQuery("SELECT id FROM sessions WHERE state = 'open'")
            .map((row, context) -> RowKey.messageId(row.getLong(1)))
            .list());
  }

  List<Long> resumable(Instant since, int most) {
    List<Long> sessions = new ArrayList<>();
    int left = most;
    left -= take(sessions, left, "state = 'open' AND ended_at < ? ORDER BY id DESC", since);
    take(sessions, left, "ended_at >= ? ORDER BY ended_at DESC, id DESC", since);
    List<Long> sequences = new ArrayList<>();
    for (long session : sessions) {
      handle
          .createQuery("SELECT id FROM exchanges WHERE session = ?")
          .bind(0, session)
          .mapTo(Long.class)
          .forEach(id -> sequences.add(RowKey.sequence(id)));
    }
    sequences.sort(null);
    return sequences;
  }

  private int take(List<Long> sessions, int most, String which, Instant since) {
    int[] taken = {0};
    handle
        .createQuery("SELECT id, messages FROM sessions WHERE " + which)
        .bind(0, since.toEpochMilli())
        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
        .stream()
        .takeWhile(session -> (taken[0] += (int) (session[1] + 1) / 2) <= most)
        .forEach(session -> sessions.add(session[0]));
    return taken[0];
  }

  List<String> changedSince(long applied) {
    return handle
        .createQuery("SELECT id FROM changes WHERE applied >= ? ORDER BY id")
        .bind(0, applied)
        .map((row, context) -> RowKey.messageId(row.getLong(1)))
        .list();
  }

  CatalogueCounts counts() {
    Map<String, Long> totals = new HashMap<>();
    handle
        .createQuery("SELECT name, entries FROM totals")
        .map((row, context) -> totals.put(row.getString(1), row.getLong(2)))
        .list();
    long open =
        handle
            .createQuery("SELECT COUNT(*) FROM sessions WHERE state = 'open'")
            .mapTo(Long.class)
            .one();
    Position position =
        handle.createQuery(Position.SELECT).map((row, context) -> Position.read(row)).one();
    return new CatalogueCounts(
        totals.getOrDefault(MessageTable.MESSAGES.name(), 0L),
        totals.getOrDefault(SessionTable.SESSIONS.name(), 0L),
        open,
        position.findings());
  }

  private static long upTo(Optional<String> id) {
    return id.map(RowKey::message).orElse(Long.MAX_VALUE);
  }

  private <T> List<T> page(
      String select, String alias, long before, int limit, Reading<T> reading) {
    String id = alias + ".id";
    return handle
        .createQuery(
            select + "WHERE " + id + " < ? ORDER BY " + id + " DESC FETCH FIRST ? ROWS ONLY")
        .bind(0, before)
        .bind(1, limit)
        .map(reading.mapper())
        .list();
  }

  private <T> List<T> byIds(
      Collection<String> ids,
      String select,
      String alias,
      Reading<T> reading,
      Function<T, String> idOf) {
    List<Long> keys = ids.stream().map(RowKey::message).toList();
    Map<String, T> found = new HashMap<>();
    for (int from = 0; from < keys.size(); from += CHUNK) {
      handle
          .createQuery(select + "WHERE " + alias + ".id IN (<keys>)")
          .bindList("keys", keys.subList(from, Math.min(keys.size(), from + CHUNK)))
          .map(reading.mapper())
          .forEach(row -> found.put(idOf.apply(row), row));
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Reads one row. */
  private interface Reading<T> {
    T read(java.sql.ResultSet row) throws java.sql.SQLException;

    default RowMapper<T> mapper() {
      return (row, context) -> read(row);
    }
  }
}
