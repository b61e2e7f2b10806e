package dev.dmscope.fuzz;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.HashSet;
import java.util.Set;

/** Tells trees that XML can carry from those with characters or attributes that it cannot. */
final class Characters {
  private Characters() {}

  static boolean fitXml(Element element) {
    if (!isName(element.name()) || !fit(element.namespace())) {
      return false;
    }
    Set<String> names = new HashSet<>();
    for (Attribute attribute : element.attributes()) {
      if (!names.add(attribute.name())
          || !isName(attribute.name().replaceFirst("^xml(ns)?:", ""))
          || !fit(attribute.value())) {
        return false;
      }
    }
    for (Node child : element.children()) {
      if (child instanceof Element below ? !fitXml(below) : !fit((Text) child)) {
        return false;
      }
    }
    return true;
  }

  static boolean hasBytes(Element element) {
    return element.children().stream()
        .anyMatch(
            child ->
                child instanceof Element below
                    ? hasBytes(below)
                    : ((Text) child).form() == Text.Form.BINARY);
  }

  /** A WBXML token that is no text becomes an instruction, which readers of XML pass over. */
  private static boolean fit(Text text) {
    return text.form() != Text.Form.TOKEN && fit(text.value());
  }

  private static boolean fit(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c < 0xD800)
                    || (c >= 0xE000 && c < 0xFFFE)
                    || c >= 0x10000);
  }

  /** Names as simple as real ones are; odd ones may be replaced. */
  private static boolean isName(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_.-]*");
  }
}
