package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An HTTP/1 message as bytes: start line, header fields, a blank line, the payload; chunks undone.
 *
 * @param startLine such as {@code POST https://dm.example.com/ HTTP/1.1}
 */
record RawHttp(String startLine, Headers headers, Body body) {
  private static final int LONGEST_HEAD = 256 << 10;

  /**
   * Reads a message.
   *
   * @throws ImportProblem if it has no head
   */
  static RawHttp parse(byte[] message, boolean whole) {
    int end = endOfHead(message);
    String head = new String(message, 0, end, StandardCharsets.ISO_8859_1);
    List<String> lines = head.lines().toList();
    if (lines.isEmpty() || lines.get(0).isBlank()) {
      throw new ImportProblem("expected the start line of an HTTP message");
    }
    List<Header> fields = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.add(new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    Headers headers = new Headers(fields);
    return new RawHttp(lines.get(0), headers, body(message, end, headers, whole));
  }

  private static int endOfHead(byte[] message) {
    for (int i = 0; i + 1 < Math.min(message.length, LONGEST_HEAD); i++) {
      if (message[i] == '\n' && message[i + 1] == '\n') {
        return i + 2;
      }
      if (message[i] == '\n' && message[i + 1] == '\r' && i + 2 < message.length) {
        return i + 3;
      }
    }
    throw new ImportProblem("expected a blank line after the header fields of an HTTP message");
  }

  private static Body body(byte[] message, int from, Headers headers, boolean whole) {
    byte[] rest = Arrays.copyOfRange(message, from, message.length);
    boolean chunked =
        headers.first("Transfer-Encoding").filter(c -> c.equalsIgnoreCase("chunked")).isPresent();
    byte[] bytes = chunked ? RawChunks.undo(rest).orElse(rest) : rest;
    if (!whole) {
      return new Body(bytes, bytes.length + 1L, Body.State.NOT_RECORDED);
    }
    return bytes.length == 0 ? Body.EMPTY : Body.of(bytes);
  }
}
