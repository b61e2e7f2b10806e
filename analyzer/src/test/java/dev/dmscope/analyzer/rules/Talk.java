package dev.dmscope.analyzer.rules;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.testing.Transcript;
import java.util.List;

/** Writes short sessions for tests, and has them judged. */
final class Talk {
  private static final String DEVICE = "urn:uuid:00000000-0000-4000-8000-000000000001";
  private static final String SERVER = "https://dm.example.com/omadm";

  private final StringBuilder text = new StringBuilder();

  /** A session whose device has sent package #1: Alert 1201 with CmdID 1. */
  static Talk begun() {
    return new Talk().device("1", alert(1, 1201) + "<Final/>");
  }

  Talk device(String msgId, String body) {
    text.append(">>> device\n\n").append(message(msgId, SERVER, DEVICE, "", body)).append('\n');
    return this;
  }

  Talk server(String msgId, String body) {
    return server(msgId, "", body);
  }

  Talk server(String msgId, String header, String body) {
    text.append("<<< server\n\n").append(message(msgId, DEVICE, SERVER, header, body)).append('\n');
    return this;
  }

  /** A device's message whose exchange fails. */
  Talk failed(String msgId, String body) {
    text.append(">>> device\nurl: ").append(SERVER).append("\n\n");
    text.append(message(msgId, SERVER, DEVICE, "", body)).append("\n<<< server\nHTTP 503\n");
    return this;
  }

  /** The server's first answer: Statuses for the header and the alert, then {@code body}. */
  Talk asked(String body) {
    return server("1", status(1, 1, "0", "SyncHdr", 200) + status(2, 1, "1", "Alert", 200) + body);
  }

  List<Finding> judgedBy(Rule rule) {
    return Review.review(Transcript.parse("talk", text.toString()).turns(), List.of(rule)).stream()
        .flatMap(session -> session.findings().stream())
        .toList();
  }

  private static String message(
      String msgId, String target, String source, String header, String body) {
    return "<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>"
        + ("<SessionID>3</SessionID><MsgID>" + msgId + "</MsgID>")
        + ("<Target><LocURI>" + target + "</LocURI></Target>")
        + ("<Source><LocURI>" + source + "</LocURI></Source>" + header + "</SyncHdr>")
        + ("<SyncBody>" + body + "</SyncBody></SyncML>");
  }

  static String status(int cmdId, int msgRef, String cmdRef, String cmd, int code) {
    return "<Status><CmdID>%d</CmdID><MsgRef>%d</MsgRef><CmdRef>%s</CmdRef><Cmd>%s</Cmd><Data>%d</Data></Status>"
        .formatted(cmdId, msgRef, cmdRef, cmd, code);
  }

  static String get(String cmdId, String uri) {
    return "<Get><CmdID>%s</CmdID><Item><Target><LocURI>%s</LocURI></Target></Item></Get>"
        .formatted(cmdId, uri);
  }

  static String alert(int cmdId, int code) {
    return "<Alert><CmdID>%d</CmdID><Data>%d</Data></Alert>".formatted(cmdId, code);
  }
}
