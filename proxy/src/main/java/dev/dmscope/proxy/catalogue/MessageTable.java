package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.HttpView;
import dev.dmscope.webui.api.MessageRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Messages and the exchanges they came with: what both directions share stands there once. */
final class MessageTable {
  static final Table EXCHANGES =
      Table.of(
          "exchanges",
          "id",
          "session",
          "device",
          "server",
          "http_method",
          "http_target",
          "http_status",
          "took_ms",
          "made_by_proxy");
  static final Table MESSAGES =
      Table.of(
          "messages",
          "id",
          "received_at",
          "session_id",
          "msg_id",
          "summary",
          "worst",
          "bytes",
          "enc",
          "kind",
          "is_final",
          "resend",
          "decode_error",
          "errors",
          "warnings",
          "infos");

  /** Begins every query for {@link #read}. The name of a column tells its table. */
  static final String SELECT =
      "SELECT "
          + MESSAGES.select("m")
          + ", e.session, e.device, e.server, e.http_method, e.http_target, e.http_status,"
          + " e.took_ms, e.made_by_proxy FROM messages m JOIN exchanges e ON e.id = m.id - MOD(m.id, "
          + RowKey.EXCHANGE
          + ") ";

  private MessageTable() {}

  static Object[] exchange(MessageRow row) {
    return new Object[] {
      RowKey.exchange(row.seq()),
      row.session().map(RowKey::message).orElse(null),
      row.device(),
      row.server(),
      row.http().method(),
      row.http().target(),
      row.http().status().orElse(null),
      row.http().ms(),
      row.http().madeByProxy()
    };
  }

  static Object[] message(MessageRow row) {
    return new Object[] {
      RowKey.message(row.id()),
      row.at().toEpochMilli(),
      row.sessionId().orElse(null),
      row.msgId().orElse(null),
      Lines.join(row.summary()),
      row.worst().orElse(null),
      row.bytes(),
      row.enc().orElse(null),
      row.kind(),
      row.isFinal(),
      row.resend(),
      row.decodeError().orElse(null),
      row.findings().error(),
      row.findings().warning(),
      row.findings().info()
    };
  }

  static MessageRow read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new MessageRow(
        RowKey.messageId(id),
        RowKey.sequence(id),
        Instant.ofEpochMilli(row.getLong("received_at")),
        RowKey.direction(id),
        row.getString("device"),
        row.getString("server"),
        Optional.ofNullable(row.getObject("session", Long.class)).map(RowKey::messageId),
        Optional.ofNullable(row.getString("session_id")),
        Optional.ofNullable(row.getString("msg_id")),
        Lines.split(row.getString("summary")),
        Optional.ofNullable(row.getObject("worst", Integer.class)),
        new HttpView(
            row.getString("http_method"),
            row.getString("http_target"),
            Optional.ofNullable(row.getObject("http_status", Integer.class)),
            row.getLong("took_ms"),
            row.getBoolean("made_by_proxy")),
        row.getLong("bytes"),
        Optional.ofNullable(row.getString("enc")),
        row.getString("kind"),
        row.getBoolean("is_final"),
        row.getBoolean("resend"),
        Optional.ofNullable(row.getString("decode_error")),
        new Counts(row.getInt("errors"), row.getInt("warnings"), row.getInt("infos")));
  }
}
