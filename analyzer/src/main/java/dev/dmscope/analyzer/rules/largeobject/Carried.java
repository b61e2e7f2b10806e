package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Text;
import java.nio.charset.StandardCharsets;

/**
 * How many bytes of an object have come, by each way of counting that is seen: as written, without
 * the white space around each chunk, with lines ended by two bytes, and decoded from Base64.
 */
record Carried(long written, long stripped, long twoByteLines, long decoded) {
  static final Carried NOTHING = new Carried(0, 0, 0, 0);

  /** Of a chunk; what is no text, such as nested markup, counts as its text. */
  Carried plus(Item item) {
    if (item.data().isEmpty()) {
      return this;
    }
    Element data = item.data().get();
    boolean binary =
        data.children().size() == 1
            && data.children().get(0) instanceof Text text
            && text.form() == Text.Form.BINARY;
    String text = data.text();
    if (binary) {
      long bytes = base64Length(text);
      return new Carried(written + bytes, stripped + bytes, twoByteLines + bytes, decoded + bytes);
    }
    long bytes = utf8Length(text);
    return new Carried(
        written + bytes,
        stripped + utf8Length(text.strip()),
        twoByteLines + bytes + text.chars().filter(c -> c == '\n').count(),
        decoded + base64Length(text));
  }

  boolean fits(long size) {
    return written == size || stripped == size || twoByteLines == size || decoded == size;
  }

  private static long utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long base64Length(String text) {
    long digits = text.chars().filter(c -> !Character.isWhitespace(c) && c != '=').count();
    return digits * 3 / 4;
  }
}
