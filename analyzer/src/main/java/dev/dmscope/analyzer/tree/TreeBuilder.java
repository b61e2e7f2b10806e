package dev.dmscope.analyzer.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds one tree from the events of a decoder. What is still open when the decoder gives up stays
 * in the tree, ended where the reading ended: that is the partial tree of a damaged document.
 *
 * <p>Children wait on one shared stack until their element closes and then become an array of the
 * right length: no list per element, no copy but one.
 */
public final class TreeBuilder {
  private Element[] open = new Element[16];
  private int[] firstChild = new int[16];
  private int depth;
  private Node[] waiting = new Node[64];
  private int waitingCount;
  private @Nullable Element root;
  private int elements;

  /** Opens an element below the one that is open, or as the root. Offsets as in {@link Span}. */
  public Element open(
      String name, String namespace, List<Attribute> attributes, int start, int startTagEnd) {
    Element element = add(name, namespace, attributes, start, startTagEnd);
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      firstChild = Arrays.copyOf(firstChild, depth * 2);
    }
    open[depth] = element;
    firstChild[depth] = waitingCount;
    depth++;
    return element;
  }

  /**
   * Adds an element that holds nothing but {@code text}: the same as opening it, adding the text
   * and closing it at {@code end}, only faster. Most elements are such.
   */
  public void leaf(
      String name,
      String namespace,
      List<Attribute> attributes,
      int start,
      int startTagEnd,
      Text text,
      int end) {
    add(name, namespace, attributes, start, startTagEnd).close(end, text);
  }

  private Element add(
      String name, String namespace, List<Attribute> attributes, int start, int startTagEnd) {
    Element parent = current();
    if (parent == null && root != null) {
      throw new IllegalStateException("A document has one root; second one is " + name);
    }
    Element element =
        new Element(name, namespace, attributes, elements++, parent, start, startTagEnd);
    if (parent == null) {
      root = element;
    } else {
      await(element);
    }
    return element;
  }

  /** Adds text to the element that is open. */
  public void text(Text text) {
    if (depth == 0) {
      throw new IllegalStateException("Text outside the root");
    }
    await(text);
  }

  /** Closes the element opened last; {@code end} is the offset after its last byte. */
  public void close(int end) {
    if (depth == 0) {
      throw new IllegalStateException("No element is open at " + end);
    }
    depth--;
    int first = firstChild[depth];
    open[depth].close(end, waiting, first, waitingCount);
    waitingCount = first;
  }

  /** The element opened last and not closed; null outside the root. */
  public @Nullable Element current() {
    return depth == 0 ? null : open[depth - 1];
  }

  /** The number of elements now open. */
  public int depth() {
    return depth;
  }

  /** The number of elements so far. */
  public int elements() {
    return elements;
  }

  /** Ends all that is open at {@code end} and hands out the tree; empty if nothing was opened. */
  public Optional<Element> finish(int end) {
    while (depth > 0) {
      close(end);
    }
    return Optional.ofNullable(root);
  }

  private void await(Node node) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, waitingCount * 2);
    }
    waiting[waitingCount++] = node;
  }
}
