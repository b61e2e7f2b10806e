package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The child elements of an element, for several look-ups without a list made for each. */
final class Fields {
  private final Element element;

  Fields(Element element) {
    this.element = element;
  }

  private @Nullable Element find(String name) {
    for (int i = 0; i < element.count(); i++) {
      if (element.child(i) instanceof Element child && child.name().equals(name)) {
        return child;
      }
    }
    return null;
  }

  Optional<Element> first(String name) {
    return Optional.ofNullable(find(name));
  }

  boolean has(String name) {
    return find(name) != null;
  }

  /** The text of the first of that name, white space at both ends removed. */
  Optional<String> text(String name) {
    Element child = find(name);
    return child == null ? Optional.empty() : Optional.of(child.text().strip());
  }

  /** The text of an element inside the first of that name, such as Target's LocURI. */
  Optional<String> address(String name, String part) {
    Element child = find(name);
    return child == null ? Optional.empty() : child.textOf(part);
  }
}
