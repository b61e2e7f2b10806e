package dev.dmscope.analyzer.rules.trigger;

import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/** The fields of a notification. */
final class Trigger {
  private Trigger() {}

  /** The element of a field; empty if the notification is too short for it. */
  static Optional<Element> field(FoundDocument document, String name) {
    return document.root().first("Trigger").flatMap(trigger -> trigger.first(name));
  }

  /** Its text. */
  static Optional<String> value(FoundDocument document, String name) {
    return field(document, name).map(e -> e.text().strip());
  }
}
