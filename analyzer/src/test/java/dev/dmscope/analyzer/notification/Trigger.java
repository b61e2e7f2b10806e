package dev.dmscope.analyzer.notification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Makes package #0 as a server does, bit by bit. */
public final class Trigger {
  private int version = 11;
  private int uiMode = 1;
  private int initiator = 1;
  private int futureUse;
  private int session = 0x2A;
  private String server = "com.example.dm";
  private byte[] vendor = {};

  public Trigger version(int tenths) {
    version = tenths;
    return this;
  }

  public Trigger uiMode(int mode) {
    uiMode = mode;
    return this;
  }

  public Trigger initiator(int bit) {
    initiator = bit;
    return this;
  }

  public Trigger futureUse(int bits) {
    futureUse = bits;
    return this;
  }

  public Trigger session(int id) {
    session = id;
    return this;
  }

  public Trigger server(String id) {
    server = id;
    return this;
  }

  public Trigger vendor(byte... bytes) {
    vendor = bytes.clone();
    return this;
  }

  /** The trigger alone. */
  public byte[] bytes() {
    long bits = (long) version << 54 | (long) uiMode << 52 | (long) initiator << 51;
    bits |= (long) futureUse << 24 | (long) session << 8 | server.length();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (bits >> shift));
    }
    out.writeBytes(server.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(vendor);
    return out.toByteArray();
  }

  /** With its digest before it. */
  public byte[] signed(String password, byte[] nonce) {
    byte[] trigger = bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(NotificationDigest.of(trigger, server, password, nonce));
    out.writeBytes(trigger);
    return out.toByteArray();
  }
}
