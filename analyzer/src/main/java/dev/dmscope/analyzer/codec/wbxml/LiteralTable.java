package dev.dmscope.analyzer.codec.wbxml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The string table of a document that is being written. */
final class LiteralTable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
  private final Map<String, Integer> offsets = new HashMap<>();

  /** The offset of the string, put into the table if it is not there. */
  int offset(String text) {
    return offsets.computeIfAbsent(text, this::append);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private int append(String text) {
    int offset = bytes.size();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return offset;
  }
}
