package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/** A block of {@code application/warc-fields}: one {@code name: value} a line. */
final class Fields {
  private final StringBuilder text = new StringBuilder(512);
  private final MessageHeaders parsed;

  Fields() {
    this(NONE);
  }

  private static final MessageHeaders NONE = finish(WarcParser.newWarcFieldsParser());

  private Fields(MessageHeaders parsed) {
    this.parsed = parsed;
  }

  /** Reads a block that has been written by {@link #toBytes}. */
  static Fields parse(ByteBuffer block) throws IOException {
    WarcParser parser = WarcParser.newWarcFieldsParser();
    parser.parse(block);
    if (parser.isError()) {
      throw new IOException("A metadata record is not in the form of WARC fields");
    }
    return new Fields(finish(parser));
  }

  private static MessageHeaders finish(WarcParser parser) {
    if (!parser.isFinished()) {
      parser.parse(ByteBuffer.wrap("\r\n".getBytes(UTF_8)));
    }
    return parser.headers();
  }

  /** Adds a field; an empty value is left out. Nothing a peer says can break the lines. */
  Fields add(String name, String value) {
    if (!value.isEmpty()) {
      text.append(name).append(": ").append(Line.clean(value)).append("\r\n");
    }
    return this;
  }

  /** The first value of that name; empty if there is none. */
  String get(String name) {
    return parsed.first(name).orElse("");
  }

  List<String> all(String name) {
    return parsed.all(name);
  }

  byte[] toBytes() {
    return text.toString().getBytes(UTF_8);
  }
}
