package dev.dmscope.analyzer.tree;

/** A child of an element: another element, or text. */
public sealed interface Node permits Element, Text {
  /** Where the node stands in the body. */
  Span span();
}
