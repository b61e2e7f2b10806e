package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Span;
import java.nio.charset.StandardCharsets;

/**
 * Where the characters of XML text stand in the bytes: line ends and references are carried by more
 * bytes than they mean. For documents in UTF-8; of others only whole texts can be told.
 */
final class XmlOffsets {
  private final byte[] body;
  private final Runs runs;

  XmlOffsets(byte[] body, Runs runs) {
    this.body = body;
    this.runs = runs;
  }

  /** Adds text between markup. */
  void characters(Span span) {
    add(span.start(), Math.min(span.end(), body.length), true);
  }

  /** Adds the inside of a CDATA section, the marks of which are in the span. */
  void cdata(Span span) {
    int start = span.start() + "<![CDATA[".length();
    int end = Math.min(span.end(), body.length);
    boolean closed = end - start >= 3 && body[end - 1] == '>' && body[end - 2] == ']';
    add(start, closed ? end - 3 : end, false);
  }

  /** Adds the value of an attribute, the name and quotes of which are in the span. */
  void attribute(Span span) {
    int end = Math.min(span.end(), body.length) - 1;
    int start = span.start();
    while (start < end && body[start] != '"' && body[start] != '\'') {
      start++;
    }
    add(start + 1, end, true);
  }

  private void add(int from, int to, boolean references) {
    int at = from;
    while (at < to) {
      int end = at + 1;
      int means = 1;
      if (body[at] == '\r' && end < to && body[end] == '\n') {
        end++;
      } else if (references && body[at] == '&') {
        while (end < to && body[end] != ';') {
          end++;
        }
        means = utf8Length(new String(body, at + 1, end - at - 1, StandardCharsets.ISO_8859_1));
        end = Math.min(end + 1, to);
      }
      runs.add(means, at, end - at);
      at = end;
    }
  }

  private static int utf8Length(String reference) {
    if (!reference.startsWith("#")) {
      return 1;
    }
    boolean hex = reference.startsWith("#x");
    try {
      int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }
}
