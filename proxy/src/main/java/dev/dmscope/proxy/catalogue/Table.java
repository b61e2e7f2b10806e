package dev.dmscope.proxy.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table whose first column, {@code id}, is a {@link RowKey}. Writes plain JDBC: rows by the
 * hundred thousand go through here, and the values bound one by one are most of the cost.
 *
 * @param columns all of them, in the order of the rows' values
 */
record Table(String name, List<String> columns) {
  static Table of(String name, String... columns) {
    return new Table(name, List.of(columns));
  }

  /** The columns for a query, each after {@code alias} and a dot. */
  String select(String alias) {
    return alias + "." + String.join(", " + alias + ".", columns);
  }

  /** Adds rows that are not there yet. */
  Total insert(Connection connection, List<Object[]> rows, Total before) throws SQLException {
    if (rows.isEmpty()) {
      return before;
    }
    Total after = before;
    String marks = "?, ".repeat(columns.size() - 1) + "?";
    String sql =
        "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        after = after.plus(row);
      }
      insert.executeBatch();
    }
    return after;
  }

  /** Deletes the rows with keys from {@code first} to {@code last}, and shows them. */
  Total delete(
      Connection connection, long first, long last, Total before, Consumer<Object[]> deleted)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>(1);
    String sql = "SELECT " + select("t") + " FROM " + name + " t WHERE id BETWEEN ? AND ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, first);
      select.setLong(2, last);
      read(select, rows::add);
    }
    if (rows.isEmpty()) {
      return before;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + name + " WHERE id BETWEEN ? AND ?")) {
      delete.setLong(1, first);
      delete.setLong(2, last);
      delete.executeUpdate();
    }
    Total after = before;
    for (Object[] row : rows) {
      after = after.minus(row);
      deleted.accept(row);
    }
    return after;
  }

  /** What the table holds, found by reading all of it. */
  Total count(Connection connection) throws SQLException {
    Total[] total = {Total.NONE};
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + select("t") + " FROM " + name + " t ORDER BY id")) {
      select.setFetchSize(1000);
      read(select, row -> total[0] = total[0].plus(row));
    }
    return total[0];
  }

  private void read(PreparedStatement select, Consumer<Object[]> rows) throws SQLException {
    try (ResultSet result = select.executeQuery()) {
      while (result.next()) {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.accept(row);
      }
    }
  }
}
