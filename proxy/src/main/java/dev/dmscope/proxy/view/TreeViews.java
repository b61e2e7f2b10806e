package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.webui.api.MessageView.AttributeView;
import dev.dmscope.webui.api.MessageView.NodeView;
import dev.dmscope.webui.api.MessageView.XmlLine;
import java.util.ArrayList;
import java.util.List;

/** A tree as nodes and as lines, secrets masked. */
final class TreeViews {
  private static final int MOST_NODES = 50_000;
  private static final int LONGEST = 65_536;

  private final Secrets secrets;
  private final List<NodeView> nodes = new ArrayList<>();
  private boolean cut;

  private TreeViews(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * The nodes of a tree in document order.
   *
   * @param cut whether there are more than are shown
   */
  record Nodes(List<NodeView> list, boolean cut) {}

  static Nodes nodes(Element root) {
    TreeViews views = new TreeViews(Secrets.in(root));
    views.add(root, -1, 0);
    return new Nodes(views.nodes, views.cut);
  }

  static List<XmlLine> lines(Element root) {
    return XmlPrinter.lines(Secrets.masked(root)).stream()
        .limit(2L * MOST_NODES)
        .map(line -> new XmlLine(line.element(), line.indent(), clipped(line.text())))
        .toList();
  }

  private void add(Element element, int parent, int depth) {
    if (nodes.size() == MOST_NODES) {
      cut = true;
      return;
    }
    nodes.add(
        new NodeView(
            element.id(),
            parent,
            depth,
            element.name(),
            element.namespace(),
            clipped(secrets.text(element).strip()),
            secrets.hides(element),
            element.attributes().stream().map(this::attribute).toList(),
            element.span().start(),
            element.span().end()));
    for (Element child : element.elements()) {
      add(child, element.id(), depth + 1);
    }
  }

  private AttributeView attribute(Attribute attribute) {
    return new AttributeView(attribute.name(), clipped(secrets.value(attribute)));
  }

  private static String clipped(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… " + (text.length() - LONGEST) + " characters more";
  }
}
