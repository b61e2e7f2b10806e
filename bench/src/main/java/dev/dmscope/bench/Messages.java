package dev.dmscope.bench;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * SyncML 1.2 messages as a device answers a server that asked for much: for one size always the
 * same bytes. Addresses, values and their lengths are drawn from what such devices send.
 */
public final class Messages {
  private static final String[] AREAS =
      """
      ./Vendor/MSFT/Policy/Result/DeviceLock ./Vendor/MSFT/Policy/Result/Update
      ./Vendor/MSFT/BitLocker/Status ./Vendor/MSFT/WiFi/Profile ./Vendor/MSFT/VPNv2
      ./Device/Vendor/MSFT/Firewall/MdmStore ./User/Vendor/MSFT/Policy/Result/Experience
      ./DevDetail/Ext/Microsoft ./DevInfo ./cimv2/Win32_OperatingSystem
      """
          .strip()
          .split("\\s+");

  private static final String[] WORDS =
      """
      Allow Minimum Maximum Password Length Timeout Version Channel Interval Provider Server
      Address Profile Enabled Status Count Mode Level Source Policy Threshold Certificate
      """
          .strip()
          .split("\\s+");

  private static final String CODES = "200 200 200 200 200 200 404 405 500 212 202 216 ";

  private final Random random = new Random(20261122);
  private final StringBuilder out = new StringBuilder();
  private int commands;

  private Messages() {}

  /** A message in XML of about {@code size} bytes, a few hundred at least. */
  public static byte[] xml(int size) {
    Messages message = new Messages();
    message.begin();
    while (message.out.length() + 150 < size) {
      message.command();
    }
    message.out.append("<Final/></SyncBody></SyncML>");
    return message.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Such a message in WBXML of about {@code size} bytes, strings inline. */
  public static byte[] wbxml(int size) {
    int atSameSize = inWbxml(xml(size)).length;
    return inWbxml(xml((int) ((long) size * size / atSameSize)));
  }

  private static byte[] inWbxml(byte[] xml) {
    return Codec.decode(xml, Hints.NONE).tree().flatMap(WbxmlWriter::write).orElseThrow();
  }

  private void begin() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><SyncML xmlns=\"SYNCML:SYNCML1.2\">");
    out.append("<SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>2F</SessionID>");
    out.append("<MsgID>3</MsgID><Target><LocURI>https://dm.example.com/omadm</LocURI></Target>");
    out.append("<Source><LocURI>urn:uuid:5B8C11D2-3CF0-4E0B-9A6F-1F2D3C4B5A69</LocURI></Source>");
    out.append("</SyncHdr><SyncBody>");
    commands = 1;
    status("0", "SyncHdr");
  }

  private void command() {
    commands++;
    if (random.nextInt(100) < 45) {
      status(Integer.toString(commands), random.nextBoolean() ? "Get" : "Replace");
    } else {
      results();
    }
  }

  private void status(String ref, String name) {
    int code = 4 * random.nextInt(CODES.length() / 4);
    out.append("<Status><CmdID>").append(commands).append("</CmdID><MsgRef>2</MsgRef><CmdRef>");
    out.append(ref).append("</CmdRef><Cmd>").append(name).append("</Cmd><Data>");
    out.append(CODES, code, code + 3).append("</Data></Status>");
  }

  private void results() {
    out.append("<Results><CmdID>").append(commands).append("</CmdID><MsgRef>2</MsgRef><CmdRef>");
    out.append(commands).append("</CmdRef><Item><Source><LocURI>");
    out.append(AREAS[random.nextInt(AREAS.length)]);
    for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
      out.append('/').append(word()).append(word());
    }
    out.append("</LocURI></Source><Meta><Format xmlns=\"syncml:metinf\">");
    int kind = random.nextInt(100);
    out.append(kind < 45 ? "int" : kind < 93 ? "chr" : "b64");
    out.append("</Format><Type xmlns=\"syncml:metinf\">text/plain</Type></Meta><Data>");
    value(kind);
    out.append("</Data></Item></Results>");
  }

  private void value(int kind) {
    if (kind < 45) {
      out.append(random.nextInt(100_000));
    } else if (kind < 65) {
      out.append(String.format("%016x-%016x", random.nextLong(), random.nextLong()));
    } else if (kind < 93) {
      for (int words = 2 + random.nextInt(11); words > 0; words--) {
        out.append(word()).append(words > 1 ? " " : "");
      }
    } else {
      for (int left = 4 * (8 + random.nextInt(33)); left > 0; left--) {
        out.append((char) ('a' + random.nextInt(26)));
      }
    }
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
