package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Span;

/** Checks that spans nest: within the body, within the parent, one after the other. */
final class Spans {
  private Spans() {}

  static void check(Element root, int length) {
    within(root.span(), new Span(0, length), root);
    nested(root);
  }

  private static void nested(Element element) {
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
      at = child.span().end();
      if (child instanceof Element below) {
        nested(below);
      }
    }
  }

  private static void within(Span inner, Span outer, Element where) {
    if (inner.start() < outer.start() || inner.end() > outer.end()) {
      throw new AssertionError(inner + " is not within " + outer + " at " + where);
    }
  }
}
