package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.SessionRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes the row of a session. */
final class SessionRows {
  private SessionRows() {}

  static SessionRow of(Session session, Optional<String> enc, Counts findings) {
    Map<String, Integer> classes = session.statusClasses();
    return new SessionRow(
        session.id(),
        session.ending().map(SessionRows::state).orElse("open"),
        session.ending().map(SessionRows::words),
        Clean.text(Secrets.target(session.key().device()), 500),
        MessageRows.host(session.key().server()),
        Clean.text(session.key().sessionId(), 200),
        session.verProto().map(version -> Clean.text(version, 100)),
        session.profile().label(),
        millis(session.startedAt()),
        millis(session.lastAt()),
        session.messages(),
        session.commands(),
        Map.of(
            "2xx", classes.getOrDefault("2xx", 0),
            "3xx", classes.getOrDefault("3xx", 0),
            "4xx", classes.getOrDefault("4xx", 0),
            "5xx", classes.getOrDefault("5xx", 0)),
        enc,
        session.bytes(),
        findings);
  }

  /** The row with its findings counted anew. */
  static SessionRow counted(SessionRow row, Counts findings) {
    return new SessionRow(
        row.id(),
        row.state(),
        row.ending(),
        row.device(),
        row.server(),
        row.sessionId(),
        row.protocol(),
        row.profile(),
        row.startedAt(),
        row.endedAt(),
        row.messages(),
        row.commands(),
        row.statuses(),
        row.enc(),
        row.bytes(),
        findings);
  }

  /** Who begins another session has given this one up as surely as by Alert 1223. */
  private static String state(Ending ending) {
    return switch (ending) {
      case FINAL, EMPTY_RESPONSE -> "done";
      case ABORTED, SUPERSEDED -> "aborted";
      case HTTP_ERROR, SILENCE, RECORDING_ENDED -> "cut";
    };
  }

  private static String words(Ending ending) {
    return switch (ending) {
      case FINAL -> "the server asked for nothing more";
      case EMPTY_RESPONSE -> "the server answered with an empty body";
      case ABORTED -> "one side sent Alert 1223, session abort";
      case HTTP_ERROR -> "HTTP or the connection failed, and the device did not come again";
      case SUPERSEDED -> "the device began another session";
      case SILENCE -> "nothing more came, although something was owed";
      case RECORDING_ENDED -> "the recording ends here";
    };
  }

  private static Instant millis(Instant at) {
    return Instant.ofEpochMilli(at.toEpochMilli());
  }
}
