package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;

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
    boolean says = false;
    int count = element.count();
    for (int i = 0; i < count; i++) {
      Node child = element.child(i);
      if (child instanceof Element inner) {
        hash = mix(hash, of(inner));
      } else {
        // White space between elements is the most common text, and need not be joined.
        says = says || (child instanceof Text text && !text.isBlank());
      }
    }
    return mix(hash, says ? element.text().strip().hashCode() : 0);
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }
}
