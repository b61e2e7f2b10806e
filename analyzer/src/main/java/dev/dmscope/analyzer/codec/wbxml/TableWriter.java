package dev.dmscope.analyzer.codec.wbxml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The string table of a document that is being written.
 *
 * <p>To find repeated texts the body is written twice: once into a table that only {@linkplain
 * #counting counts}, once with what that one found worth its place. Both passes are linear.
 */
final class TableWriter {
  private final TextCharset charset;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
  private final Map<String, Integer> offsets = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final boolean closed;

  /** Whether the last string of a given table lacks its terminator, as it may. */
  private boolean open;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final boolean counting;

  private TableWriter(TextCharset charset, boolean closed, boolean counting) {
    this.charset = charset;
    this.closed = closed;
    this.counting = counting;
  }

  /** As the options say, but for repeated texts, which are not known before they are counted. */
  static TableWriter of(StringTable wanted, TextCharset charset) {
    TableWriter table = new TableWriter(charset, wanted instanceof StringTable.None, false);
    if (wanted instanceof StringTable.Given given) {
      table.bytes.writeBytes(given.bytes());
      table.open = charset.isOpen(given.bytes());
      charset.split(given.bytes()).forEach(table::remember);
    }
    return table;
  }

  static TableWriter counting(TextCharset charset) {
    return new TableWriter(charset, false, true);
  }

  boolean isCounting() {
    return counting;
  }

  /** The offset of a name, which is put into the table if it is not there; -1 if it must not. */
  int name(String name) {
    Integer known = offsets.get(name);
    if (known != null || closed) {
      return known == null ? -1 : known;
    }
    return counting ? 0 : append(name);
  }

  /** The offset of a text if it stands in the table; else -1, and the text is written inline. */
  int text(String text) {
    if (counting) {
      counts.merge(text, 1, Integer::sum);
      return -1;
    }
    return offsets.isEmpty() ? -1 : offsets.getOrDefault(text, -1);
  }

  /** Takes up the texts that {@code counted} has found often enough to save bytes. */
  void takeRepeated(TableWriter counted) {
    counted.counts.forEach(
        (text, count) -> {
          if (count > 1 && !offsets.containsKey(text)) {
            long inline = (long) charset.bytes(text).length + charset.unit();
            long reference = Numbers.length(bytes.size());
            if (count * reference + inline < count * inline) {
              append(text);
            }
          }
        });
  }

  /** How many strings there are. */
  int size() {
    return strings.size();
  }

  /** The string of that number, in the order of the table. */
  String string(int number) {
    return strings.get(number);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private int append(String text) {
    if (open) {
      bytes.writeBytes(charset.terminator());
      open = false;
    }
    int offset = bytes.size();
    bytes.writeBytes(charset.bytes(text));
    bytes.writeBytes(charset.terminator());
    remember(offset, text);
    return offset;
  }

  private void remember(int offset, String text) {
    if (offsets.putIfAbsent(text, offset) == null) {
      strings.add(text);
    }
  }
}
