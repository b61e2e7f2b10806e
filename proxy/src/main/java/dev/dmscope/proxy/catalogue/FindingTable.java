package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.FindingView.Related;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Findings, keyed by their message and their place in its list. */
final class FindingTable {
  static final Table FINDINGS =
      Table.of(
          "findings",
          "id",
          "session",
          "name",
          "rule",
          "severity",
          "description",
          "found_at",
          "device",
          "element",
          "path",
          "start_byte",
          "end_byte",
          "related");

  /** Where {@link #FINDINGS} has the severity. */
  static final int SEVERITY = FINDINGS.columns().indexOf("severity");

  /** Begins every query for {@link #read}. */
  static final String SELECT = "SELECT " + FINDINGS.select("f") + " FROM findings f ";

  private FindingTable() {}

  static Object[] finding(FindingView finding, int place) {
    return new Object[] {
      RowKey.inMessage(RowKey.message(finding.message()), place),
      finding.session().map(RowKey::message).orElse(null),
      nameOf(finding.id()),
      finding.rule(),
      finding.severity(),
      finding.text(),
      finding.at().toEpochMilli(),
      finding.device(),
      finding.element(),
      finding.path(),
      finding.start(),
      finding.end(),
      Lines.join(finding.related().stream().map(FindingTable::line).toList())
    };
  }

  static FindingView read(ResultSet row) throws SQLException {
    String message = RowKey.messageId(row.getLong("id"));
    return new FindingView(
        message + "-" + row.getString("name"),
        row.getString("rule"),
        row.getString("severity"),
        row.getString("description"),
        message,
        Optional.ofNullable(row.getObject("session", Long.class)).map(RowKey::messageId),
        Instant.ofEpochMilli(row.getLong("found_at")),
        row.getString("device"),
        row.getInt("element"),
        row.getString("path"),
        row.getInt("start_byte"),
        row.getInt("end_byte"),
        related(row.getString("related")));
  }

  /** The message that a finding's id begins with. */
  static String messageOf(String id) {
    return id.substring(0, dash(id));
  }

  /** What names it among the findings of its message. */
  static String nameOf(String id) {
    return id.substring(dash(id) + 1);
  }

  private static int dash(String id) {
    int dash = id.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("Not a finding id: " + id);
    }
    return dash;
  }

  private static String line(Related related) {
    return related.message() + " " + related.element() + " " + related.path();
  }

  private static List<Related> related(String lines) {
    return Lines.split(lines).stream()
        .map(line -> line.split(" ", 3))
        .map(parts -> new Related(parts[0], Integer.parseInt(parts[1]), parts[2]))
        .toList();
  }
}
