package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one batch. What belongs to exchanges up to the applied position is there already and makes
 * way first; all else is new. That makes a plain insert of the common case, without any dialect's
 * way to say "insert or update".
 */
final class BatchWriter {
  private final Connection connection;
  private final Totals totals;
  private final long before;
  private final long after;
  private final int[] severities;

  BatchWriter(Connection connection, Totals totals, Position position, long applied) {
    this.connection = connection;
    this.totals = totals;
    this.before = RowKey.exchange(position.applied() + 1);
    this.after = applied;
    Counts findings = position.findings();
    this.severities = new int[] {findings.error(), findings.warning(), findings.info()};
  }

  /** Writes all of it and gives the number of findings then. */
  Counts write(Batch batch) throws SQLException {
    Map<Long, Object[]> exchanges = new LinkedHashMap<>();
    List<Object[]> changes = new ArrayList<>(0);
    for (MessageRow message : batch.messages()) {
      Object[] exchange = MessageTable.exchange(message);
      exchanges.put((Long) exchange[0], exchange);
      if ((Long) exchange[0] < before) {
        changes.add(new Object[] {RowKey.message(message.id()), after});
      }
    }
    replace(MessageTable.EXCHANGES, List.copyOf(exchanges.values()));
    replace(MessageTable.MESSAGES, batch.messages().stream().map(MessageTable::message).toList());
    replace(SessionTable.SESSIONS, batch.sessions().stream().map(SessionTable::session).toList());
    insert(CommandTable.COMMANDS, commands(batch.commands()));
    insert(FindingTable.FINDINGS, findings(batch.findings()));
    replace(Totals.CHANGES, changes);
    return new Counts(severities[0], severities[1], severities[2]);
  }

  private void replace(Table table, List<Object[]> rows) throws SQLException {
    for (Object[] row : rows) {
      long id = (Long) row[0];
      if (id < before) {
        totals.put(table, table.delete(connection, id, id, totals.of(table), old -> {}));
      }
    }
    insert(table, rows);
  }

  private void insert(Table table, List<Object[]> rows) throws SQLException {
    totals.put(table, table.insert(connection, rows, totals.of(table)));
  }

  private static List<Object[]> commands(List<CommandRow> commands) {
    Map<String, Integer> places = new HashMap<>();
    List<Object[]> rows = new ArrayList<>(commands.size());
    for (CommandRow command : commands) {
      int place = places.merge(command.message(), 1, Integer::sum);
      rows.add(CommandTable.command(command, place));
    }
    return rows;
  }

  private List<Object[]> findings(Map<String, List<FindingView>> findings) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Map.Entry<String, List<FindingView>> of : findings.entrySet()) {
      long message = RowKey.message(of.getKey());
      if (message < before) {
        Table table = FindingTable.FINDINGS;
        totals.put(
            table,
            table.delete(
                connection,
                message,
                message | RowKey.LAST_PLACE,
                totals.of(table),
                old -> count((String) old[FindingTable.SEVERITY], -1)));
      }
      int place = 0;
      for (FindingView finding : of.getValue()) {
        rows.add(FindingTable.finding(finding, ++place));
        count(finding.severity(), 1);
      }
    }
    return rows;
  }

  private void count(String severity, int more) {
    severities[severity.equals("error") ? 0 : severity.equals("warning") ? 1 : 2] += more;
  }
}
