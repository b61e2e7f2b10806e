package dev.dmscope.fuzz;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.codec.Notice;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Span;

/**
 * What holds of every decoded body: each place lies within the body, what is within an element lies
 * within its bytes and in order, and the tree is no deeper and no larger than the decoders say.
 */
final class Promises {
  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 1_000_000;

  private int nodes;

  /** Fields of a few bits share a byte. */
  private final boolean bits;

  private Promises(boolean bits) {
    this.bits = bits;
  }

  static void check(Decoded decoded, int length) {
    for (Notice notice : decoded.notices()) {
      offset(notice.offset(), length, notice);
    }
    if (decoded instanceof Decoded.Malformed malformed) {
      Fault fault = malformed.fault();
      offset(fault.offset(), length, fault);
    }
    decoded
        .tree()
        .ifPresent(
            root -> {
              within(root.span(), new Span(0, length), root);
              boolean bits =
                  (decoded instanceof Decoded.Document whole && whole.encoding() == Encoding.BINARY)
                      || (decoded instanceof Decoded.Malformed cut
                          && cut.encoding() == Encoding.BINARY);
              new Promises(bits).element(root, 1);
            });
  }

  private static void offset(int offset, int length, Object what) {
    require(offset >= 0 && offset <= length, "outside of " + length + " bytes: " + what);
  }

  private void element(Element element, int depth) {
    require(depth <= DEEPEST, "deeper than " + DEEPEST);
    require(++nodes <= MOST_NODES, "more than " + MOST_NODES + " nodes");
    Span tag = element.startTag();
    within(tag, element.span(), element);
    int at = tag.start();
    for (Attribute attribute : element.attributes()) {
      within(attribute.span(), new Span(at, tag.end()), element);
      at = attribute.span().end();
    }
    at = tag.end();
    for (Node child : element.children()) {
      within(child.span(), new Span(at, Math.max(at, element.span().end())), element);
      at = bits ? child.span().start() : child.span().end();
      if (child instanceof Element below) {
        element(below, depth + 1);
      }
    }
  }

  private static void within(Span inner, Span outer, Element where) {
    require(
        inner.start() >= outer.start() && inner.end() <= outer.end(),
        inner + " is not within " + outer + " at " + where);
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
