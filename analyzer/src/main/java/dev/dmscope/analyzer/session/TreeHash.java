package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.tree.Element;

/**
 * A hash over what a document says, equal for XML and WBXML: names and text in order, without white
 * space around text and without attributes and namespaces. Lets a session recognise a resend whose
 * bytes differ without keeping its tree. Not proof against collisions made on purpose: who makes
 * one hides only its own message, and could as well have sent the first one again.
 */
final class TreeHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private TreeHash() {}

  static long of(Element element) {
    long hash = mix(FACTOR, element.name().hashCode());
    String text = element.text();
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    for (int i = start; i < end; i++) {
      hash = mix(hash, text.charAt(i));
    }
    for (Element child : element.elements()) {
      hash = mix(hash, of(child));
    }
    return mix(hash, 1);
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }
}
