package dev.dmscope.analyzer.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds one tree from the events of a decoder. What is still open when the decoder gives up stays
 * in the tree, ended where the reading ended: that is the partial tree of a damaged document.
 */
public final class TreeBuilder {
  private final Deque<Element> open = new ArrayDeque<>();
  private @Nullable Element root;
  private int nodes;

  /** Opens an element below the one that is open, or as the root. Offsets as in {@link Span}. */
  public Element open(
      String name, String namespace, List<Attribute> attributes, int start, int startTagEnd) {
    Element parent = open.peek();
    if (parent == null && root != null) {
      throw new IllegalStateException("A document has one root; second one is " + name);
    }
    Element element = new Element(name, namespace, attributes, nodes++, parent, start, startTagEnd);
    if (parent == null) {
      root = element;
    } else {
      parent.add(element);
    }
    open.push(element);
    return element;
  }

  /** Adds text to the element that is open. */
  public void text(Text text) {
    Element element = open.peek();
    if (element == null) {
      throw new IllegalStateException("Text outside the root");
    }
    element.add(text);
  }

  /** Closes the element opened last; {@code end} is the offset after its last byte. */
  public void close(int end) {
    open.pop().endAt(end);
  }

  /** The number of elements now open. */
  public int depth() {
    return open.size();
  }

  /** The number of elements so far. */
  public int elements() {
    return nodes;
  }

  /** Ends all that is open at {@code end} and hands out the tree; empty if nothing was opened. */
  public Optional<Element> finish(int end) {
    while (!open.isEmpty()) {
      close(end);
    }
    return Optional.ofNullable(root);
  }
}
