package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.SessionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sessions, keyed by their first message. */
final class SessionTable {
  static final Table SESSIONS =
      Table.of(
          "sessions",
          "id",
          "state",
          "ending",
          "device",
          "server",
          "session_id",
          "protocol",
          "profile",
          "started_at",
          "ended_at",
          "messages",
          "commands",
          "status_2xx",
          "status_3xx",
          "status_4xx",
          "status_5xx",
          "enc",
          "bytes",
          "errors",
          "warnings",
          "infos");

  /** Begins every query for {@link #read}. */
  static final String SELECT = "SELECT " + SESSIONS.select("s") + " FROM sessions s ";

  private SessionTable() {}

  static Object[] session(SessionRow row) {
    return new Object[] {
      RowKey.message(row.id()),
      row.state(),
      row.ending().orElse(null),
      row.device(),
      row.server(),
      row.sessionId(),
      row.protocol().orElse(null),
      row.profile(),
      row.startedAt().toEpochMilli(),
      row.endedAt().toEpochMilli(),
      row.messages(),
      row.commands(),
      row.statuses().getOrDefault("2xx", 0),
      row.statuses().getOrDefault("3xx", 0),
      row.statuses().getOrDefault("4xx", 0),
      row.statuses().getOrDefault("5xx", 0),
      row.enc().orElse(null),
      row.bytes(),
      row.findings().error(),
      row.findings().warning(),
      row.findings().info()
    };
  }

  static SessionRow read(ResultSet row) throws SQLException {
    return new SessionRow(
        RowKey.messageId(row.getLong("id")),
        row.getString("state"),
        Optional.ofNullable(row.getString("ending")),
        row.getString("device"),
        row.getString("server"),
        row.getString("session_id"),
        Optional.ofNullable(row.getString("protocol")),
        row.getString("profile"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Instant.ofEpochMilli(row.getLong("ended_at")),
        row.getInt("messages"),
        row.getInt("commands"),
        Map.of(
            "2xx", row.getInt("status_2xx"),
            "3xx", row.getInt("status_3xx"),
            "4xx", row.getInt("status_4xx"),
            "5xx", row.getInt("status_5xx")),
        Optional.ofNullable(row.getString("enc")),
        row.getLong("bytes"),
        new Counts(row.getInt("errors"), row.getInt("warnings"), row.getInt("infos")));
  }
}
