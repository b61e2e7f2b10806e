package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.payload.OffsetMap;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
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
  private final OffsetMap offsets;
  private final int most;
  private final List<NodeView> nodes = new ArrayList<>();
  private boolean cut;

  private TreeViews(Secrets secrets, OffsetMap offsets, int most) {
    this.secrets = secrets;
    this.offsets = offsets;
    this.most = most;
  }

  /**
   * The nodes of a tree in document order.
   *
   * @param cut whether there are more than are shown
   */
  record Nodes(List<NodeView> list, boolean cut) {}

  static Nodes nodes(Element root) {
    return nodes(root, span -> span, MOST_NODES);
  }

  /** The same of a tree inside a message, with the offsets of the bytes that carry it. */
  static Nodes nodes(Element root, OffsetMap offsets, int most) {
    TreeViews views = new TreeViews(Secrets.in(root), offsets, most);
    views.add(root, -1, 0);
    return new Nodes(views.nodes, views.cut);
  }

  static List<XmlLine> lines(Element root) {
    return maskedLines(Secrets.masked(root));
  }

  /** The lines of a tree whose secrets are masked already. */
  static List<XmlLine> maskedLines(Element root) {
    return XmlPrinter.lines(root).stream()
        .limit(2L * MOST_NODES)
        .map(line -> new XmlLine(line.element(), line.indent(), clipped(line.text())))
        .toList();
  }

  private void add(Element element, int parent, int depth) {
    if (nodes.size() == most) {
      cut = true;
      return;
    }
    Span span = offsets.outer(element.span());
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
            span.start(),
            span.end()));
    for (Element child : element.elements()) {
      add(child, element.id(), depth + 1);
    }
  }

  private AttributeView attribute(Attribute attribute) {
    return new AttributeView(attribute.name(), clipped(secrets.value(attribute)));
  }

  static String clipped(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… " + (text.length() - LONGEST) + " characters more";
  }
}
