package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.Optional;

/**
 * Compares all that a tree says, to the last white space: names, namespaces, attributes in their
 * order, and text where it stands. Only how text was carried, and in how many pieces, is left out.
 */
final class SameTree {
  private SameTree() {}

  static Optional<String> difference(Element left, Element right) {
    String one = said(left, new StringBuilder()).toString();
    String other = said(right, new StringBuilder()).toString();
    return one.equals(other) ? Optional.empty() : Optional.of(one + "\n  is not\n" + other);
  }

  private static StringBuilder said(Element element, StringBuilder out) {
    out.append('<').append(element.name()).append('{').append(element.namespace()).append('}');
    for (Attribute attribute : element.attributes()) {
      if (!attribute.name().startsWith("xmlns")) {
        out.append(' ').append(attribute.name()).append('=').append(quoted(attribute.value()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (Node child : element.children()) {
      if (child instanceof Text piece) {
        text.append(piece.value());
      } else {
        out.append(quoted(text.toString()));
        text.setLength(0);
        said((Element) child, out);
      }
    }
    return out.append(quoted(text.toString())).append('>');
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > 0x7E || c == '\'') {
        out.append('\\').append(Integer.toHexString(c)).append(';');
      } else {
        out.append(c);
      }
    }
    return out.append('\'').toString();
  }
}
