package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** The child elements of an element, listed once for several look-ups. */
final class Fields {
  private final List<Element> children;

  Fields(Element element) {
    this.children = element.elements();
  }

  Optional<Element> first(String name) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).name().equals(name)) {
        return Optional.of(children.get(i));
      }
    }
    return Optional.empty();
  }

  boolean has(String name) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the first of that name, white space at both ends removed. */
  Optional<String> text(String name) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).name().equals(name)) {
        return Optional.of(children.get(i).text().strip());
      }
    }
    return Optional.empty();
  }
}
