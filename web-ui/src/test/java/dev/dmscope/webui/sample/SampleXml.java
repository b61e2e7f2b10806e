package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.MessageView.DecodeError;
import dev.dmscope.webui.api.MessageView.NodeView;
import dev.dmscope.webui.api.MessageView.XmlLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Just enough of an XML reader for the samples: tags, one namespace attribute, five entities. */
record SampleXml(List<NodeView> nodes, List<XmlLine> lines, Optional<DecodeError> error) {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z0-9]+)(?: xmlns=\"([^\"]*)\")?(/?)>");

  static SampleXml read(String xml) {
    List<NodeView> nodes = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    Matcher tag = TAG.matcher(xml);
    int textFrom = 0;
    while (tag.find()) {
      int end = bytes(xml, tag.end());
      if (tag.group(1).isEmpty()) {
        int parent = open.isEmpty() ? -1 : open.get(open.size() - 1);
        String ns = tag.group(3) != null ? tag.group(3) : parent < 0 ? "" : nodes.get(parent).ns();
        nodes.add(
            new NodeView(
                nodes.size(),
                parent,
                open.size(),
                tag.group(2),
                ns,
                "",
                false,
                List.of(),
                bytes(xml, tag.start()),
                end));
        if (tag.group(4).isEmpty()) {
          open.add(nodes.size() - 1);
        }
      } else if (!open.isEmpty()) {
        int n = open.remove(open.size() - 1);
        nodes.set(n, closed(nodes.get(n), text(xml.substring(textFrom, tag.start())), end));
      }
      textFrom = tag.end();
    }
    int length = bytes(xml, xml.length());
    Optional<DecodeError> error = Optional.empty();
    if (!open.isEmpty()) {
      int last = bytes(xml, xml.lastIndexOf('<'));
      open.forEach(n -> nodes.set(n, closed(nodes.get(n), "", length)));
      error = Optional.of(new DecodeError("cut", last, "the body ends inside a tag"));
    }
    return new SampleXml(nodes, lines(nodes), error);
  }

  private static NodeView closed(NodeView n, String value, int end) {
    boolean masked = value.startsWith("****");
    return new NodeView(
        n.n(), n.parent(), n.depth(), n.name(), n.ns(), value, masked, List.of(), n.start(), end);
  }

  private static List<XmlLine> lines(List<NodeView> nodes) {
    List<XmlLine> lines = new ArrayList<>();
    List<NodeView> open = new ArrayList<>();
    for (NodeView node : nodes) {
      while (!open.isEmpty() && open.get(open.size() - 1).depth() >= node.depth()) {
        close(lines, open.remove(open.size() - 1));
      }
      boolean parent = node.n() + 1 < nodes.size() && nodes.get(node.n() + 1).parent() == node.n();
      String ns = open.isEmpty() ? "" : open.get(open.size() - 1).ns();
      String start =
          "<" + node.name() + (node.ns().equals(ns) ? "" : " xmlns=\"" + node.ns() + "\"");
      if (parent) {
        lines.add(new XmlLine(node.n(), node.depth(), start + ">"));
        open.add(node);
      } else if (node.value().isEmpty()) {
        lines.add(new XmlLine(node.n(), node.depth(), start + "/>"));
      } else {
        String text = node.value().replace("&", "&amp;").replace("<", "&lt;");
        String line = start + ">" + text + "</" + node.name() + ">";
        lines.add(new XmlLine(node.n(), node.depth(), line));
      }
    }
    while (!open.isEmpty()) {
      close(lines, open.remove(open.size() - 1));
    }
    return lines;
  }

  private static void close(List<XmlLine> lines, NodeView node) {
    lines.add(new XmlLine(node.n(), node.depth(), "</" + node.name() + ">"));
  }

  private static String text(String raw) {
    return raw.strip()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static int bytes(String xml, int chars) {
    return xml.substring(0, chars).getBytes(StandardCharsets.UTF_8).length;
  }

  /** The first element of this name at or after {@code from}, or -1. */
  int first(String name, int from) {
    for (int n = from; n < nodes.size(); n++) {
      if (nodes.get(n).name().equals(name)) {
        return n;
      }
    }
    return -1;
  }

  /** Text of the first child of this name, or empty. */
  Optional<String> child(int parent, String name) {
    return nodes.stream()
        .filter(node -> node.parent() == parent && node.name().equals(name))
        .map(NodeView::value)
        .findFirst();
  }

  /** Path of an element, such as {@code /SyncML/SyncHdr}. */
  String path(int n) {
    return n < 0 ? "" : path(nodes.get(n).parent()) + "/" + nodes.get(n).name();
  }
}
