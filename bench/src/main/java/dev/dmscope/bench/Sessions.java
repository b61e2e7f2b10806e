package dev.dmscope.bench;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.session.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sessions side by side, in which the server asks for values and the device answers; all right. */
public final class Sessions {
  private static final String SERVER = "https://dm.example.com/omadm";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Headers HEADERS =
      new Headers(List.of(new Header("Content-Type", "application/vnd.syncml.dm+xml")));

  private Sessions() {}

  /** Exchanges as recorded, in the order they pass. */
  record Recorded(List<Exchange> exchanges) {
    List<Turn> decode() {
      List<Turn> turns = new ArrayList<>(exchanges.size());
      for (Exchange exchange : exchanges) {
        turns.add(Turn.of(turns.size() + 1L, exchange));
      }
      return turns;
    }
  }

  /** Decoded, in the order they pass: the first turn of every session, then the second … */
  public static List<Turn> of(int sessions, int turns, int commands) {
    return recorded(sessions, turns, commands).decode();
  }

  static Recorded recorded(int sessions, int turns, int commands) {
    List<Exchange> all = new ArrayList<>(sessions * turns);
    for (int msgId = 1; msgId <= turns; msgId++) {
      for (int session = 0; session < sessions; session++) {
        String device = "urn:uuid:device-" + session;
        all.add(exchange(all.size() + 1L, device, msgId, commands, msgId == turns));
      }
    }
    return new Recorded(all);
  }

  static Exchange exchange(long sequence, String device, int msgId, int commands, boolean last) {
    String up =
        message(device, SERVER, msgId, msgId == 1 ? hello(device) : answers(msgId, commands));
    String down =
        message(SERVER, device, msgId, received(msgId) + (last ? "" : questions(commands)));
    return new Exchange(
        START.plusMillis(10 * sequence),
        Duration.ofMillis(5),
        "192.0.2.1",
        "https://dm.example.com",
        new Request("POST", "/omadm?mode=Maintenance", "HTTP/1.1", HEADERS, body(up)),
        Optional.of(new Response(200, "", "HTTP/1.1", HEADERS, body(down), false)));
  }

  private static String message(String source, String target, int msgId, String commands) {
    return """
        <SyncML xmlns="SYNCML:SYNCML1.2">
        <SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>7</SessionID>
        <MsgID>%d</MsgID><Target><LocURI>%s</LocURI></Target>
        <Source><LocURI>%s</LocURI></Source></SyncHdr>
        <SyncBody>%s<Final/></SyncBody></SyncML>
        """
        .formatted(msgId, target, source, commands);
  }

  private static String hello(String device) {
    StringBuilder out = new StringBuilder("<Alert><CmdID>2</CmdID><Data>1201</Data></Alert>");
    out.append("<Replace><CmdID>3</CmdID>");
    for (String node : List.of("DevId", "Man", "Mod", "DmV", "Lang")) {
      out.append("<Item><Source><LocURI>./DevInfo/")
          .append(node)
          .append("</LocURI></Source><Data>")
          .append(node.equals("DevId") ? device : "en-US")
          .append("</Data></Item>");
    }
    return out.append("</Replace>").toString();
  }

  private static String received(int msgId) {
    String header = status(1, msgId, 0, "SyncHdr");
    return msgId > 1 ? header : header + status(2, 1, 2, "Alert") + status(3, 1, 3, "Replace");
  }

  private static String questions(int commands) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < commands; i++) {
      out.append("<Get><CmdID>%d</CmdID><Item><Target>".formatted(10 + i))
          .append(
              "<LocURI>./DevDetail/Ext/Microsoft/P%d</LocURI></Target></Item></Get>\n"
                  .formatted(i));
    }
    return out.toString();
  }

  private static String answers(int msgId, int commands) {
    StringBuilder out = new StringBuilder(status(1, msgId - 1, 0, "SyncHdr"));
    for (int i = 0; i < commands; i++) {
      out.append(status(2 + 2 * i, msgId - 1, 10 + i, "Get"))
          .append(
              """
              <Results><CmdID>%d</CmdID><MsgRef>%d</MsgRef><CmdRef>%d</CmdRef><Item><Source>
              <LocURI>./DevDetail/Ext/Microsoft/P%d</LocURI></Source><Meta>
              <Format xmlns="syncml:metinf">chr</Format></Meta><Data>value</Data></Item></Results>
              """
                  .formatted(3 + 2 * i, msgId - 1, 10 + i, i));
    }
    return out.toString();
  }

  private static String status(int cmdId, int msgRef, int cmdRef, String cmd) {
    return ("<Status><CmdID>%d</CmdID><MsgRef>%d</MsgRef><CmdRef>%d</CmdRef><Cmd>%s</Cmd>"
            + "<Data>200</Data></Status>\n")
        .formatted(cmdId, msgRef, cmdRef, cmd);
  }

  private static Body body(String text) {
    return Body.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
