package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The head of a message as HTTP/1 writes it, with the fields in their order and their case. Not
 * jwarc's parser: that one sorts them.
 *
 * @param startLine request line or status line
 */
record HttpHead(String startLine, Headers headers) {

  static HttpHead ofRequest(String method, String target, String protocol, Headers headers) {
    return new HttpHead(method + " " + target + " " + versionOneOf(protocol), headers);
  }

  static HttpHead ofResponse(int status, String reason, String protocol, Headers headers) {
    return new HttpHead(versionOneOf(protocol) + " " + status + " " + reason, headers);
  }

  /** HTTP/2 has no text form of its own, so it is written as HTTP/1.1. */
  private static String versionOneOf(String protocol) {
    return protocol.equals("HTTP/1.0") ? protocol : "HTTP/1.1";
  }

  /** Whether the payload stands in chunks. */
  boolean isChunked() {
    return headers.all("Transfer-Encoding").stream()
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
  }

  byte[] toBytes() {
    StringBuilder text = new StringBuilder(512);
    text.append(Line.clean(startLine)).append("\r\n");
    for (Header field : headers.fields()) {
      text.append(Line.clean(field.name()))
          .append(": ")
          .append(Line.clean(field.value()))
          .append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  /** Reads what {@link #toBytes} wrote and leaves the block's position at the payload. */
  static HttpHead parse(ByteBuffer block) throws IOException {
    String startLine = line(block);
    List<Header> fields = new ArrayList<>();
    for (String line = line(block); !line.isEmpty(); line = line(block)) {
      int colon = line.indexOf(':', 1); // HTTP/2 has names that begin with one
      if (colon < 0) {
        throw new IOException("A recorded HTTP head has a line without a colon");
      }
      int value = line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
      fields.add(new Header(line.substring(0, colon), line.substring(value)));
    }
    return new HttpHead(startLine, new Headers(fields));
  }

  private static String line(ByteBuffer block) throws IOException {
    int start = block.position();
    for (int i = start; i + 1 < block.limit(); i++) {
      if (block.get(i) == '\r' && block.get(i + 1) == '\n') {
        byte[] bytes = new byte[i - start];
        block.get(bytes);
        block.position(i + 2);
        return new String(bytes, ISO_8859_1);
      }
    }
    throw new IOException("A recorded HTTP head has no end");
  }
}
