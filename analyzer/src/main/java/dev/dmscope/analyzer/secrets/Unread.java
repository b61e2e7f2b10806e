package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import java.util.List;

/**
 * The part of a damaged body that no tree tells of.
 *
 * @param from its first byte
 * @param inSecret whether it begins inside a secret, or where the value of one is due
 */
record Unread(int from, boolean inSecret) {
  /** What comes behind a partial tree that ends at {@code fault}. */
  static Unread behind(Element partial, int fault) {
    Secrets secrets = Secrets.in(partial);
    int end = partial.span().end();
    Element at = partial;
    boolean secret = isDue(at, secrets);
    int read = at.startTag().end();
    while (true) {
      List<Node> children = at.children();
      if (children.isEmpty()) {
        break;
      }
      Node last = children.get(children.size() - 1);
      if (!(last instanceof Element below) || below.span().end() < end) {
        read = last.span().end();
        break;
      }
      at = below;
      secret |= isDue(at, secrets);
      read = at.startTag().end();
    }
    return secret ? new Unread(Math.min(read, fault), true) : new Unread(fault, false);
  }

  /** Only elements that are still open come here. */
  private static boolean isDue(Element open, Secrets secrets) {
    return secrets.hides(open)
        || (open.name().equals("Item") && Place.ofItem(open).hides(""))
        || (open.name().equals("Node") && Place.ofNode(open).hides(""));
  }
}
