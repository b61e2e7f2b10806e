package dev.dmscope.fuzz;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;

/**
 * All that a tree says, as one text to be compared: names, namespaces, attributes in their order,
 * and text to the last white space. Only how text was carried, and in how many pieces, is left out.
 */
final class Saying {
  private final StringBuilder out = new StringBuilder();

  private final boolean namespaces;

  private Saying(boolean namespaces) {
    this.namespaces = namespaces;
  }

  private static String of(Element root, boolean namespaces) {
    Saying saying = new Saying(namespaces);
    saying.element(root);
    return saying.out.toString();
  }

  private void element(Element element) {
    out.append('<').append(element.name());
    if (namespaces) {
      out.append('{').append(element.namespace()).append('}');
    }
    for (Attribute attribute : element.attributes()) {
      if (!attribute.name().equals("xmlns") && !attribute.name().startsWith("xmlns:")) {
        out.append(' ').append(attribute.name()).append('=').append(attribute.value());
      }
    }
    out.append('>');
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        element(below);
      } else if (child instanceof Text text) {
        out.append(text.value());
      }
    }
    out.append("</>");
  }

  /** Throws if they differ, with what stands around the first difference. */
  static void same(Element one, Element other, boolean namespaces, String way) {
    String left = of(one, namespaces);
    String right = of(other, namespaces);
    if (!left.equals(right)) {
      int at = 0;
      while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
        at++;
      }
      throw new AssertionError(
          "%s, at %d:%nwas %s%nis  %s".formatted(way, at, around(left, at), around(right, at)));
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
  }
}
