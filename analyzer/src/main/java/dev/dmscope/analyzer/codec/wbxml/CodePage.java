package dev.dmscope.analyzer.codec.wbxml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code page of tags: 59 names and the namespace they belong to. */
public final class CodePage {
  private static final int FIRST = 0x05;

  /** Tokens of tags, their two upper bits taken off, are below this. */
  public static final int TOKENS = 0x40;

  private final String namespace;
  private final @Nullable String[] names = new @Nullable String[TOKENS];
  private final Map<String, Integer> tokens = new HashMap<>();

  /** The names in the order of their tokens, from 05, separated by white space. */
  CodePage(String namespace, String namesInOrder) {
    this.namespace = namespace;
    int token = FIRST;
    for (String name : namesInOrder.strip().split("\\s+")) {
      if (!name.equals("-")) {
        names[token] = name.intern();
        tokens.put(name, token);
      }
      token++;
    }
  }

  /** The namespace of the page's elements; empty if the document has none. */
  public String namespace() {
    return namespace;
  }

  /** The name of a tag token, 05 to 3F, its two upper bits taken off; null if unassigned. */
  public @Nullable String name(int token) {
    return names[token];
  }

  /** The token of a tag name, or -1. */
  int token(String name) {
    return tokens.getOrDefault(name, -1);
  }
}
