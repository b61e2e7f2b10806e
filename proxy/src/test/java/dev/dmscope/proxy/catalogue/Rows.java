package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.HttpView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sample rows: exchange n belongs to the session that the caller says. */
final class Rows {
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private Rows() {}

  static MessageRow message(String id, Optional<String> session, Counts findings) {
    long sequence = Long.parseLong(id.substring(0, id.length() - 1));
    boolean up = id.endsWith("d");
    return new MessageRow(
        id,
        sequence,
        START.plusMillis(sequence * 10),
        up ? "to-server" : "to-device",
        "urn:uuid:device-" + sequence % 3,
        "dm.example.com",
        session,
        Optional.of("5E"),
        up ? Optional.of("1") : Optional.empty(),
        up ? List.of("Alert 1201", "Replace ×5") : List.of(),
        up ? Optional.empty() : Optional.of(212),
        new HttpView("POST", "/dm?x=ü", up ? Optional.of(200) : Optional.empty(), 38, !up),
        1234,
        up ? Optional.of("wbxml") : Optional.empty(),
        up ? "syncml" : "other",
        up,
        !up,
        up ? Optional.empty() : Optional.of("cut off at byte 17"),
        findings);
  }

  static MessageRow message(String id, String session) {
    return message(id, Optional.of(session), Counts.NONE);
  }

  static SessionRow session(String id, String state, Instant endedAt) {
    boolean open = state.equals("open");
    return new SessionRow(
        id,
        state,
        open ? Optional.empty() : Optional.of("the server asked for nothing more"),
        "urn:uuid:device-1",
        "dm.example.com",
        "5E",
        open ? Optional.empty() : Optional.of("DM/1.2"),
        "oma",
        START,
        endedAt,
        2,
        6,
        Map.of("2xx", 3, "3xx", 0, "4xx", 1, "5xx", 0),
        open ? Optional.empty() : Optional.of("xml"),
        4321,
        new Counts(1, 2, 3));
  }

  static FindingView finding(String message, String session, String rule, String severity) {
    return new FindingView(
        message + "-" + rule + "-1f",
        rule,
        severity,
        "MsgID 3 comes after 1.",
        message,
        Optional.of(session),
        START.plusMillis(7),
        "urn:uuid:device-1",
        4,
        "/SyncML/SyncHdr/MsgID",
        17,
        30,
        List.of(
            new FindingView.Related("1d", 2, "/SyncML/SyncHdr"),
            new FindingView.Related("1s", -1, "")));
  }

  static CommandRow command(String message, int element, String name) {
    return new CommandRow(
        message,
        element,
        1,
        name,
        Optional.of("7"),
        List.of("./DevInfo/Man", "./DevInfo/Mod"),
        Optional.empty(),
        Optional.of("2"),
        Optional.of("Get"),
        Optional.of("200"));
  }
}
