package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.capture.TlsFacts;
import dev.dmscope.proxy.recording.Recorded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exchanges of made-up sessions, one second apart. */
final class Talk {
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final Headers SYNCML =
      new Headers(List.of(new Header("Content-Type", "application/vnd.syncml.dm+xml")));

  private Talk() {}

  static String message(String device, boolean up, String session, int msgId, String body) {
    String us = up ? device : "https://dm.example.com/dm";
    String them = up ? "https://dm.example.com/dm" : device;
    return "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>"
        + "<SessionID>"
        + session
        + "</SessionID><MsgID>"
        + msgId
        + "</MsgID><Target><LocURI>"
        + them
        + "</LocURI></Target><Source><LocURI>"
        + us
        + "</LocURI></Source>"
        + "<Cred><Data>geheim</Data></Cred></SyncHdr><SyncBody>"
        + body
        + "<Final/></SyncBody></SyncML>";
  }

  static Recorded syncml(long sequence, String up, String down) {
    return recorded(sequence, SYNCML, up, Optional.of(down), 200);
  }

  static Recorded recorded(
      long sequence, Headers headers, String up, Optional<String> down, int status) {
    Request request = new Request("POST", "/dm?token=abc&x=1", "HTTP/1.1", headers, body(up));
    Exchange exchange =
        new Exchange(
            START.plusSeconds(sequence),
            Duration.ofMillis(38),
            "192.0.2.7",
            "https://dm.example.com:8443",
            request,
            down.map(d -> new Response(status, "", "HTTP/1.1", headers, body(d), false)));
    return new Recorded(sequence, exchange, TlsFacts.NONE, TlsFacts.NONE);
  }

  static Recorded web(long sequence) {
    return recorded(sequence, Headers.NONE, "", Optional.of("<html>hi</html>"), 404);
  }

  private static Body body(String text) {
    return Body.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sessions of three exchanges each, of as many devices as fit side by side, a page of something
   * else now and then, damaged and unanswered exchanges too.
   */
  static List<Recorded> sessions(int exchanges, int devices) {
    List<Recorded> all = new ArrayList<>();
    for (int n = 1; n <= exchanges; n++) {
      int device = n % devices;
      int turn = (n / devices) % 3;
      int session = n / devices / 3 + 1;
      all.add(turn(n, "urn:device-" + device, Integer.toHexString(session), turn));
    }
    return all;
  }

  private static Recorded turn(int n, String device, String session, int turn) {
    if (n % 17 == 0) {
      return web(n);
    }
    String up =
        switch (turn) {
          case 0 -> alert(1) + replace(2) + replace(3);
          case 1 -> status(1, 1, 2, "Get", 200) + results(2);
          default -> status(1, 2, 2, "Replace", 404);
        };
    String down =
        switch (turn) {
          case 0 -> status(1, 1, 0, "SyncHdr", 212) + get(2);
          case 1 -> "<Atomic><CmdID>3</CmdID>" + replace(2) + "</Atomic>";
          default -> status(1, 3, 0, "SyncHdr", 200);
        };
    String whole = message(device, true, session, turn + 1, up);
    String sent = n % 13 == 0 ? whole.substring(0, whole.length() - 40) : whole;
    if (n % 29 == 0) {
      return recorded(n, SYNCML, sent, Optional.empty(), 0);
    }
    return syncml(n, sent, message(device, false, session, turn + 1, down));
  }

  static String alert(int id) {
    return "<Alert><CmdID>" + id + "</CmdID><Data>1201</Data></Alert>";
  }

  static String get(int id) {
    return "<Get><CmdID>"
        + id
        + "</CmdID><Item><Target><LocURI>./DevDetail/SwV</LocURI></Target></Item></Get>";
  }

  static String replace(int id) {
    return "<Replace><CmdID>"
        + id
        + "</CmdID><Item><Target><LocURI>./DevInfo/Lang</LocURI></Target>"
        + "<Meta><Format xmlns=\"syncml:metinf\">chr</Format></Meta><Data>de-DE hello</Data></Item></Replace>";
  }

  static String results(int id) {
    return "<Results><CmdID>"
        + id
        + "</CmdID><MsgRef>1</MsgRef><CmdRef>2</CmdRef><Item><Source><LocURI>./DevDetail/SwV</LocURI></Source>"
        + "<Data>4.2</Data></Item></Results>";
  }

  static String status(int id, int msgRef, int cmdRef, String cmd, int code) {
    return "<Status><CmdID>"
        + id
        + "</CmdID><MsgRef>"
        + msgRef
        + "</MsgRef><CmdRef>"
        + cmdRef
        + "</CmdRef><Cmd>"
        + cmd
        + "</Cmd><Data>"
        + code
        + "</Data></Status>";
  }
}
