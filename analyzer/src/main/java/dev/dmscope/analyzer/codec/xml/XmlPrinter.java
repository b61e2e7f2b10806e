package dev.dmscope.analyzer.codec.xml;

import dev.dmscope.analyzer.codec.xml.StartTags.Scope;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a tree as indented XML, one element a line where it has no elements below. A view, not the
 * bytes: prefixes of names are gone, namespaces are declared where they change. A WBXML token that
 * is no text is shown as an instruction, such as {@code <?wbxml EXT_T_0 5?>}.
 */
public final class XmlPrinter {
  private final Escapes escapes;
  private final StartTags tags;
  private final List<XmlLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private XmlPrinter(Escapes escapes) {
    this.escapes = escapes;
    this.tags = new StartTags(escapes);
  }

  /** For eyes: characters that XML cannot carry are shown as character references. */
  public static List<XmlLine> lines(Element root) {
    XmlPrinter printer = new XmlPrinter(Escapes.VISIBLE);
    printer.element(root, Scope.OUTSIDE, 0);
    return printer.lines;
  }

  /** A well-formed document; characters that XML cannot carry become U+FFFD. */
  public static String document(Element root) {
    XmlPrinter printer = new XmlPrinter(Escapes.WELL_FORMED);
    printer.element(root, Scope.OUTSIDE, 0);
    StringBuilder out = new StringBuilder();
    for (XmlLine each : printer.lines) {
      out.append("  ".repeat(each.indent())).append(each.text()).append('\n');
    }
    return out.toString();
  }

  /** Recursion is as deep as the tree, which decoders bound. */
  private void element(Element element, Scope outer, int indent) {
    Scope scope = tags.write(element, outer, line);
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
        child(element, child, scope, indent + 1);
      }
      endTag(element);
      end(element, indent);
    }
  }

  private void child(Element parent, Node child, Scope scope, int indent) {
    if (child instanceof Element element) {
      element(element, scope, indent);
    } else if (child instanceof Text text && !text.isBlank()) {
      int first = lines.size();
      text(parent, text, indent, first);
      end(parent, lines.size() == first ? indent : 0);
    }
  }

  /** Adds text to the line; each line end in it starts another, never indented. */
  private void text(Element element, Text text, int indent, int first) {
    if (text.form() == Text.Form.TOKEN) {
      escapes.token(text.value(), line);
      return;
    }
    boolean cdata = Escapes.isCdata(text);
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
    line.append("</").append(tags.name(element)).append('>');
  }

  private void end(Element element, int indent) {
    lines.add(new XmlLine(element.id(), indent, line.toString()));
    line.setLength(0);
  }
}
