package dev.dmscope.analyzer.codec;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Builds hostile bodies: hex and repetitions in a row. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A WBXML 1.3 document of SyncML 1.2 in UTF-8 whose string table is empty. */
  static Bytes syncml() {
    return new Bytes().hex("03A4016A00");
  }

  Bytes hex(String hex) {
    out.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    return this;
  }

  Bytes times(int count, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    for (int i = 0; i < count; i++) {
      out.writeBytes(bytes);
    }
    return this;
  }

  byte[] array() {
    return out.toByteArray();
  }
}
