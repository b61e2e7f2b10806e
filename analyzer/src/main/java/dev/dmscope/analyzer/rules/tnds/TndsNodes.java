package dev.dmscope.analyzer.rules.tnds;

import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nodes of a serialised tree. */
final class TndsNodes {
  private TndsNodes() {}

  /** All of them, parents first; none if the document is a device description. */
  static List<Element> in(FoundDocument document) {
    List<Element> all = new ArrayList<>();
    return isTnds(document) && collect(document.root(), all) ? all : List.of();
  }

  /** Whether it stands in a message: descriptions are published, not sent. */
  static boolean isTnds(FoundDocument document) {
    return document.holder().isPresent() && document.isWhole();
  }

  private static boolean collect(Element holder, List<Element> all) {
    for (Element node : holder.all("Node")) {
      if (node.first("DFProperties").isPresent()) {
        return false;
      }
      all.add(node);
      if (!collect(node, all)) {
        return false;
      }
    }
    return true;
  }

  /** Such as {@code node}: the Format among its properties, as an element or as text. */
  static String format(Element node) {
    Optional<Element> format = node.first("RTProperties").flatMap(p -> p.first("Format"));
    return format
        .map(f -> f.elements().isEmpty() ? f.text().strip() : f.elements().get(0).name())
        .orElse("");
  }

  static String name(Element node) {
    return Quote.of(node.textOf("NodeName").orElse(""));
  }
}
