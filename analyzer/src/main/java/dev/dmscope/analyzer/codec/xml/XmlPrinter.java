package dev.dmscope.analyzer.codec.xml;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a tree as indented XML, one element a line where it has no elements below. A view, not the
 * bytes: prefixes of names are gone, namespaces are declared where they change.
 */
public final class XmlPrinter {
  private final Escapes escapes;
  private final List<XmlLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private XmlPrinter(Escapes escapes) {
    this.escapes = escapes;
  }

  /** For eyes: characters that XML cannot carry are shown as character references. */
  public static List<XmlLine> lines(Element root) {
    XmlPrinter printer = new XmlPrinter(Escapes.VISIBLE);
    printer.element(root, "", 0);
    return printer.lines;
  }

  /** A well-formed document; characters that XML cannot carry become U+FFFD. */
  public static String document(Element root) {
    XmlPrinter printer = new XmlPrinter(Escapes.WELL_FORMED);
    printer.element(root, "", 0);
    StringBuilder out = new StringBuilder();
    for (XmlLine each : printer.lines) {
      out.append("  ".repeat(each.indent())).append(each.text()).append('\n');
    }
    return out.toString();
  }

  /** Recursion is as deep as the tree, which decoders bound. */
  private void element(Element element, String inherited, int indent) {
    String namespace = startTag(element, inherited);
    if (element.children().isEmpty()) {
      line.insert(line.length() - 1, '/');
      end(element, indent);
    } else if (element.elements().isEmpty()) {
      int first = lines.size();
      for (Node child : element.children()) {
        text(element, (Text) child, indent, first);
      }
      endTag(element);
      end(element, lines.size() == first ? indent : 0);
    } else {
      end(element, indent);
      for (Node child : element.children()) {
        child(element, child, namespace, indent + 1);
      }
      endTag(element);
      end(element, indent);
    }
  }

  private void child(Element parent, Node child, String namespace, int indent) {
    if (child instanceof Element element) {
      element(element, namespace, indent);
    } else if (child instanceof Text text && !text.isBlank()) {
      int first = lines.size();
      text(parent, text, indent, first);
      end(parent, lines.size() == first ? indent : 0);
    }
  }

  private String startTag(Element element, String inherited) {
    line.append('<').append(element.name());
    boolean declared = false;
    for (Attribute attribute : element.attributes()) {
      if (attribute.name().equals("xmlns")) {
        if (!attribute.value().equals(element.namespace())) {
          continue;
        }
        declared = true;
      }
      attribute(attribute.name(), attribute.value());
    }
    if (!declared && !element.namespace().equals(inherited)) {
      attribute("xmlns", element.namespace());
    }
    line.append('>');
    return element.namespace();
  }

  private void attribute(String name, String value) {
    line.append(' ').append(name).append("=\"");
    escapes.attribute(value, line);
    line.append('"');
  }

  /** Adds text to the line; each line end in it starts another, never indented. */
  private void text(Element element, Text text, int indent, int first) {
    boolean cdata = text.form() == Text.Form.CDATA && !text.value().contains("]]>");
    line.append(cdata ? "<![CDATA[" : "");
    int from = 0;
    for (int to = text.value().indexOf('\n'); to >= 0; to = text.value().indexOf('\n', from)) {
      escapes.content(text.value().substring(from, to), cdata, line);
      end(element, lines.size() == first ? indent : 0);
      from = to + 1;
    }
    escapes.content(text.value().substring(from), cdata, line);
    line.append(cdata ? "]]>" : "");
  }

  private void endTag(Element element) {
    line.append("</").append(element.name()).append('>');
  }

  private void end(Element element, int indent) {
    lines.add(new XmlLine(element.id(), indent, line.toString()));
    line.setLength(0);
  }
}
