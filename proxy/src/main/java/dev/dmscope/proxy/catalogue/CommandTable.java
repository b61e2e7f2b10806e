package dev.dmscope.proxy.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Commands, keyed by their message and their place in it. */
final class CommandTable {
  static final Table COMMANDS =
      Table.of(
          "commands",
          "id",
          "element",
          "depth",
          "name",
          "cmd_id",
          "targets",
          "msg_ref",
          "cmd_ref",
          "cmd_name",
          "code");

  /** Begins every query for {@link #read}. */
  static final String SELECT = "SELECT " + COMMANDS.select("c") + " FROM commands c ";

  private CommandTable() {}

  static Object[] command(CommandRow row, int place) {
    return new Object[] {
      RowKey.inMessage(RowKey.message(row.message()), place),
      row.element(),
      row.depth(),
      row.name(),
      row.cmdId().orElse(null),
      Lines.join(row.targets()),
      row.msgRef().orElse(null),
      row.cmdRef().orElse(null),
      row.cmdName().orElse(null),
      row.code().orElse(null)
    };
  }

  static CommandRow read(ResultSet row) throws SQLException {
    return new CommandRow(
        RowKey.messageId(row.getLong("id")),
        row.getInt("element"),
        row.getInt("depth"),
        row.getString("name"),
        Optional.ofNullable(row.getString("cmd_id")),
        Lines.split(row.getString("targets")),
        Optional.ofNullable(row.getString("msg_ref")),
        Optional.ofNullable(row.getString("cmd_ref")),
        Optional.ofNullable(row.getString("cmd_name")),
        Optional.ofNullable(row.getString("code")));
  }
}
