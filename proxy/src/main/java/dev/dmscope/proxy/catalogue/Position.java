package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whose rows these are and how far they go.
 *
 * @param version of the tables and of the analysis
 * @param findings all there are
 */
record Position(String recorder, String version, long applied, Counts findings) {
  static final String SELECT =
      "SELECT name, version, applied, errors, warnings, infos FROM recorders WHERE recorder = "
          + RowKey.HERE;

  static Position read(ResultSet row) throws SQLException {
    return new Position(
        row.getString("name"),
        row.getString("version"),
        row.getLong("applied"),
        new Counts(row.getInt("errors"), row.getInt("warnings"), row.getInt("infos")));
  }

  void insert(Connection connection) throws SQLException {
    String sql =
        "INSERT INTO recorders (recorder, name, version, applied, errors, warnings, infos)"
            + " VALUES (?, ?, ?, 0, 0, 0, 0)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setInt(1, RowKey.HERE);
      insert.setString(2, recorder);
      insert.setString(3, version);
      insert.executeUpdate();
    }
  }

  void update(Connection connection) throws SQLException {
    String sql =
        "UPDATE recorders SET applied = ?, errors = ?, warnings = ?, infos = ? WHERE recorder = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, applied);
      update.setInt(2, findings.error());
      update.setInt(3, findings.warning());
      update.setInt(4, findings.info());
      update.setInt(5, RowKey.HERE);
      update.executeUpdate();
    }
  }
}
