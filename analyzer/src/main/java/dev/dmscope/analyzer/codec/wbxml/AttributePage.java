package dev.dmscope.analyzer.codec.wbxml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code page of attributes. */
final class AttributePage {
  private final @Nullable String[] texts = new @Nullable String[0x100];
  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> values = new HashMap<>();

  /** Entries such as {@code 07:name=NAME} for starts and {@code 85:IPV4} for values. */
  AttributePage(String starts, String values) {
    add(starts, this.starts);
    add(values, this.values);
  }

  private void add(String entries, Map<String, Integer> tokens) {
    for (String entry : entries.strip().split("\\s+")) {
      int token = Integer.parseInt(entry.substring(0, 2), 16);
      texts[token] = entry.substring(3).intern();
      tokens.put(texts[token], token);
    }
  }

  /** {@code name=value-head} of a start token, or the text of a value token; null if unassigned. */
  @Nullable String text(int token) {
    return texts[token];
  }

  /** The start token of {@code name=value-head}, or -1. */
  int start(String text) {
    return starts.getOrDefault(text, -1);
  }

  /** The token of a value, or -1. */
  int value(String text) {
    return values.getOrDefault(text, -1);
  }
}
