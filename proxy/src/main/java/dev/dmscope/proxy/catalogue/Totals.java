package dev.dmscope.proxy.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each table must hold. Kept in memory by the writer and stored with each batch. */
final class Totals {
  static final Table CHANGES = Table.of("changes", "id", "applied");

  /** Every table whose rows come from the recording. */
  static final List<Table> TABLES =
      List.of(
          SessionTable.SESSIONS,
          MessageTable.EXCHANGES,
          MessageTable.MESSAGES,
          CommandTable.COMMANDS,
          FindingTable.FINDINGS,
          CHANGES);

  private final Map<String, Total> totals = new HashMap<>();

  static Totals read(Connection connection) throws SQLException {
    Totals all = new Totals();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT name, entries, checksum FROM totals");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.put(row.getString(1), new Total(row.getLong(2), row.getLong(3)));
      }
    }
    return all;
  }

  Totals copy() {
    Totals copy = new Totals();
    copy.totals.putAll(totals);
    return copy;
  }

  Total of(Table table) {
    return totals.getOrDefault(table.name(), Total.NONE);
  }

  void put(Table table, Total total) {
    put(table.name(), total);
  }

  private void put(String name, Total total) {
    totals.put(name, total);
  }

  void begin(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO totals (name, entries, checksum) VALUES (?, 0, 0)")) {
      for (Table table : TABLES) {
        insert.setString(1, table.name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void update(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE totals SET entries = ?, checksum = ? WHERE name = ?")) {
      for (Table table : TABLES) {
        update.setLong(1, of(table).entries());
        update.setLong(2, of(table).checksum());
        update.setString(3, table.name());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Reads every row; gives the name of a table that does not hold what it must. */
  Optional<String> damaged(Connection connection) throws SQLException {
    for (Table table : TABLES) {
      if (!table.count(connection).equals(of(table))) {
        return Optional.of(table.name());
      }
    }
    return Optional.empty();
  }
}
