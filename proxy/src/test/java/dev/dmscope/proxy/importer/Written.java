package dev.dmscope.proxy.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.capture.TlsFacts;
import dev.dmscope.proxy.recording.WarcRecording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same session in each form that can be imported. */
public final class Written {
  static final Instant AT = Instant.parse("2026-03-04T05:06:07.890Z");

  private static final String MESSAGE =
      """
      <SyncML xmlns="SYNCML:SYNCML1.2">
        <SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>9</SessionID>
          <MsgID>%s</MsgID>
          <Target><LocURI>%s</LocURI></Target><Source><LocURI>%s</LocURI></Source></SyncHdr>
        <SyncBody>%s<Final/></SyncBody>
      </SyncML>\
      """;
  private static final String DEVICE = "IMEI:490154203237518";
  private static final String SERVER = "https://dm.example.com/omadm?mode=Maintenance";

  private Written() {}

  /** Device and server in turn. The server's second MsgID and a CmdID are wrong. */
  public static List<String> session() {
    return List.of(
        device("1", "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>" + devInfo()),
        server(
            "1",
            status(1, 1, "0", "SyncHdr")
                + status(2, 1, "1", "Alert")
                + status(4, 1, "2", "Replace")
                + "<Get><CmdID>3</CmdID><Item><Target><LocURI>./DevDetail/SwV</LocURI></Target>"
                + "</Item></Get>"),
        device(
            "2",
            status(1, 1, "0", "SyncHdr")
                + status(2, 1, "3", "Get")
                + "<Results><CmdID>3</CmdID><MsgRef>1</MsgRef><CmdRef>3</CmdRef><Item><Source>"
                + "<LocURI>./DevDetail/SwV</LocURI></Source><Data>7.2 é</Data></Item></Results>"),
        server("3", status(0, 2, "0", "SyncHdr")));
  }

  private static String devInfo() {
    StringBuilder items = new StringBuilder("<Replace><CmdID>2</CmdID>");
    for (String node : List.of("DevId", "Man", "Mod", "DmV", "Lang")) {
      items
          .append("<Item><Source><LocURI>./DevInfo/")
          .append(node)
          .append("</LocURI></Source><Data>")
          .append(node.equals("DevId") ? DEVICE : node)
          .append("</Data></Item>");
    }
    return items.append("</Replace>").toString();
  }

  private static String device(String msgId, String body) {
    return MESSAGE.formatted(msgId, SERVER, DEVICE, body);
  }

  private static String server(String msgId, String body) {
    return MESSAGE.formatted(msgId, DEVICE, SERVER, body);
  }

  private static String status(int id, int msgRef, String cmdRef, String cmd) {
    return "<Status><CmdID>%d</CmdID><MsgRef>%d</MsgRef><CmdRef>%s</CmdRef><Cmd>%s</Cmd><Data>200</Data></Status>"
        .formatted(id, msgRef, cmdRef, cmd);
  }

  private static Headers headers(String body) {
    return new Headers(
        List.of(
            new Header("Content-Type", "application/vnd.syncml.dm+xml"),
            new Header("Content-Length", "" + bytes(body).length)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Exchange exchange(int number) {
    String up = session().get(2 * number);
    String down = session().get(2 * number + 1);
    return new Exchange(
        AT.plusSeconds(number),
        Duration.ofMillis(120),
        "192.0.2.7",
        "https://dm.example.com",
        new Request("POST", "/omadm?mode=Maintenance", "HTTP/1.1", headers(up), Body.of(bytes(up))),
        Optional.of(
            new Response(200, "OK", "HTTP/1.1", headers(down), Body.of(bytes(down)), false)));
  }

  /** A data directory. */
  public static Path warc(Path directory) throws IOException {
    Path data = directory.resolve("data");
    try (WarcRecording recording = WarcRecording.open(data)) {
      for (int i = 0; i < 2; i++) {
        recording.append(exchange(i), TlsFacts.NONE, TlsFacts.NONE);
      }
    }
    return data;
  }

  static Path segment(Path directory) throws IOException {
    Path from = warc(directory).resolve("recording").resolve("dmscope-000001.warc.gz");
    return Files.copy(from, directory.resolve("alone.warc.gz"));
  }

  static Path transcript(Path directory) throws IOException {
    StringBuilder text = new StringBuilder("# A session.\n");
    for (int i = 0; i < 4; i++) {
      text.append(i % 2 == 0 ? ">>> device\nurl: " + SERVER : "<<< server");
      text.append("\nContent-Type: application/vnd.syncml.dm+xml\n\n");
      text.append(session().get(i)).append("\n\n");
    }
    return Files.writeString(directory.resolve("session.dms"), text.toString());
  }

  static Path bodies(Path directory) throws IOException {
    Path bodies = Files.createDirectories(directory.resolve("bodies"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(bodies.resolve((i + 9) + ".xml"), session().get(i));
    }
    return bodies;
  }

  static Path hex(Path directory) throws IOException {
    Path bodies = Files.createDirectories(directory.resolve("hex"));
    for (int i = 0; i < 4; i++) {
      String hex = HexFormat.ofDelimiter(" ").formatHex(bytes(session().get(i)));
      Files.writeString(bodies.resolve(i + ".txt"), hex.replaceAll("(.{48})", "$1\n"));
    }
    return bodies;
  }

  static Path viewerStream(Path directory) throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF<!-- OmaDmSessionStart -->\r\n");
    for (int i = 0; i < 4; i++) {
      text.append("\r\n<!-- 3/4/2026 5:06:0").append(i).append(" AM -->\r\n");
      text.append(session().get(i).replace("\n", "\r\n")).append("\r\n");
    }
    text.append("\r\n<!-- OmaDmSessionComplete -->\r\n");
    return Files.writeString(directory.resolve("SyncMLStream.xml"), text.toString());
  }

  static Path har(Path directory) throws IOException {
    Path file = directory.resolve("capture.har");
    try (JsonGenerator json =
        new JsonFactory().createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      json.writeStartObject();
      json.writeObjectFieldStart("log");
      json.writeStringField("version", "1.2");
      json.writeObjectFieldStart("creator");
      json.writeEndObject();
      json.writeArrayFieldStart("entries");
      for (int i = 0; i < 2; i++) {
        writeEntry(json, i);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return file;
  }

  private static void writeEntry(JsonGenerator json, int i) throws IOException {
    json.writeStartObject();
    json.writeStringField("startedDateTime", AT.plusSeconds(i).toString());
    json.writeNumberField("time", 120.5);
    json.writeObjectFieldStart("request");
    json.writeStringField("method", "POST");
    json.writeStringField("url", SERVER);
    json.writeStringField("httpVersion", "HTTP/2");
    writeHeaders(json, "gzip");
    json.writeObjectFieldStart("postData");
    json.writeStringField("mimeType", "application/vnd.syncml.dm+xml");
    json.writeStringField("text", session().get(2 * i));
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("response");
    json.writeNumberField("status", 200);
    json.writeStringField("statusText", "OK");
    json.writeStringField("httpVersion", "HTTP/2");
    writeHeaders(json, "br");
    json.writeObjectFieldStart("content");
    json.writeNumberField("size", bytes(session().get(2 * i + 1)).length);
    json.writeStringField("encoding", "base64");
    json.writeStringField(
        "text", Base64.getEncoder().encodeToString(bytes(session().get(2 * i + 1))));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeHeaders(JsonGenerator json, String coding) throws IOException {
    json.writeArrayFieldStart("headers");
    for (String[] field :
        new String[][] {
          {":authority", "dm.example.com"},
          {"content-type", "application/vnd.syncml.dm+xml"},
          {"content-encoding", coding}
        }) {
      json.writeStartObject();
      json.writeStringField("name", field[0]);
      json.writeStringField("value", field[1]);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static Path saz(Path directory) throws IOException {
    Path file = directory.resolve("capture.saz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "_index.htm", bytes("<html>"));
      entry(zip, "../../escape_c.txt", bytes("x"));
      for (int i = 0; i < 2; i++) {
        String name = "raw/0" + (i + 1);
        String head = "Content-Type: application/vnd.syncml.dm+xml\r\n";
        entry(
            zip,
            name + "_c.txt",
            bytes("POST " + SERVER + " HTTP/1.1\r\n" + head + "\r\n" + session().get(2 * i)));
        byte[] down = bytes(session().get(2 * i + 1));
        ByteArrayOutputStream chunked = new ByteArrayOutputStream();
        chunked.write(bytes("HTTP/1.1 200 OK\r\n" + head + "Transfer-Encoding: chunked\r\n\r\n"));
        chunked.write(bytes("10;x=y\r\n"));
        chunked.write(down, 0, 16);
        chunked.write(bytes("\r\n" + Integer.toHexString(down.length - 16) + "\r\n"));
        chunked.write(down, 16, down.length - 16);
        chunked.write(bytes("\r\n0\r\n\r\n"));
        entry(zip, name + "_s.txt", chunked.toByteArray());
        entry(
            zip,
            name + "_m.xml",
            bytes(
                "<Session><SessionTimers ClientBeginRequest=\""
                    + AT.plusSeconds(i)
                    + "\" ServerDoneResponse=\""
                    + AT.plusSeconds(i).plusMillis(120)
                    + "\"/><SessionFlags><SessionFlag N=\"x-clientip\" V=\"::ffff:192.0.2.7\"/>"
                    + "</SessionFlags></Session>"));
      }
    }
    return file;
  }

  static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
