package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes exchanges of made-up devices with https://dm.example.com/omadm, one each second. */
public final class Traffic {
  public static final String OK =
      "<Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef>"
          + "<Cmd>SyncHdr</Cmd><Data>200</Data></Status>";
  public static final String REFUSED = OK.replace("200", "401");
  public static final String GET =
      "<Get><CmdID>2</CmdID><Item><Target><LocURI>./DevDetail/HwV"
          + "</LocURI></Target></Item></Get>";
  public static final String START = "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>";
  public static final String ABORT = "<Alert><CmdID>9</CmdID><Data>1223</Data></Alert>";
  public static final String NEXT = "<Alert><CmdID>9</CmdID><Data>1222</Data></Alert>";
  public static final String FINAL = "<Final/>";

  private final List<Turn> turns = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private String url = "https://dm.example.com/omadm?mode=Maintenance";
  private Headers headers =
      new Headers(List.of(new Header("Content-Type", "application/vnd.syncml.dm+xml")));

  /** A message of a device. */
  public static String device(String device, String session, int msgId, String... commands) {
    return message(device, "https://dm.example.com/omadm", session, msgId, commands);
  }

  /** A message of the server. */
  public static String server(String device, String session, int msgId, String... commands) {
    return message("https://dm.example.com/omadm", device, session, msgId, commands);
  }

  private static String message(
      String source, String target, String session, int msgId, String... commands) {
    return """
        <SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>
        <SessionID>%s</SessionID><MsgID>%d</MsgID><Target><LocURI>%s</LocURI></Target>
        <Source><LocURI>%s</LocURI></Source></SyncHdr><SyncBody>%s</SyncBody></SyncML>
        """
        .formatted(session, msgId, target, source, String.join("\n", commands));
  }

  /** From now on requests go to this address. */
  public Traffic to(String address) {
    url = address;
    return this;
  }

  /** From now on requests bear these fields. */
  public Traffic with(Header... fields) {
    headers = new Headers(List.of(fields));
    return this;
  }

  /** Lets time pass. */
  public Traffic after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** An exchange answered with HTTP 200. */
  public Turn turn(String request, String response) {
    return turn(request, 200, response);
  }

  /** An exchange. */
  public Turn turn(String request, int status, String response) {
    return exchange(
        request,
        Optional.of(
            new Response(status, "", "HTTP/1.1", headers, Body.of(bytes(response)), false)));
  }

  /** An exchange to which no response came. */
  public Turn lost(String request) {
    return exchange(request, Optional.empty());
  }

  private Turn exchange(String request, Optional<Response> response) {
    int path = url.indexOf('/', "https://".length());
    Turn turn =
        Turn.of(
            turns.size() + 1L,
            new Exchange(
                now,
                Duration.ofMillis(20),
                "192.0.2.7",
                url.substring(0, path),
                new Request(
                    "POST", url.substring(path), "HTTP/1.1", headers, Body.of(bytes(request))),
                response));
    now = now.plusSeconds(1);
    turns.add(turn);
    return turn;
  }

  /** All turns so far. */
  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** The time after the last turn. */
  public Instant now() {
    return now;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
