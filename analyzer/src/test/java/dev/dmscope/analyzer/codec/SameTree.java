package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.StrayToken;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares all that a tree says, to the last white space: names, namespaces, attributes in their
 * order, and text where it stands. Only how text was carried, and in how many pieces, is left out.
 */
final class SameTree {
  private SameTree() {}

  static Optional<String> difference(Element left, Element right) {
    List<Object> one = said(left);
    List<Object> other = said(right);
    if (!one.equals(other)) {
      return Optional.of(left.path() + " says " + one + ", on the right " + other);
    }
    List<Element> lefts = left.elements();
    List<Element> rights = right.elements();
    for (int i = 0; i < lefts.size(); i++) {
      Optional<String> below = difference(lefts.get(i), rights.get(i));
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** What the element says itself; each element below it stands for a break in the text. */
  private static List<Object> said(Element element) {
    List<Object> said = new ArrayList<>();
    said.add(element.name());
    said.add(element.namespace());
    for (Attribute attribute : element.attributes()) {
      if (!attribute.name().startsWith("xmlns")) {
        said.add(attribute.name());
        said.add(attribute.value());
      }
    }
    String text = "";
    for (Node child : element.children()) {
      if (child instanceof Text piece) {
        text +=
            piece.form() == Text.Form.TOKEN ? StrayToken.instruction(piece.value()) : piece.value();
      } else {
        said.add(text);
        text = "";
      }
    }
    said.add(text);
    return said;
  }
}
