package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the item of a client event or generic alert says of itself. A Type directly in the item, as
 * MS-MDM prints it, counts like one in Meta.
 */
record AlertItem(Item item) {
  static AlertItem of(Item item) {
    return new AlertItem(item);
  }

  Optional<String> type() {
    return item.meta()
        .flatMap(Meta::type)
        .or(() -> item.element().textOf("Type"))
        .filter(type -> !type.isEmpty());
  }

  Optional<String> format() {
    return item.meta().flatMap(Meta::format).filter(format -> !format.isEmpty());
  }

  /** The element Mark of its Meta. */
  Optional<Element> mark() {
    return item.meta()
        .map(meta -> meta.element().first("MetInf").orElse(meta.element()))
        .flatMap(holder -> holder.first("Mark"));
  }

  /** What is missing, as words: {@code Type}, {@code Format}. */
  List<String> missingMeta() {
    List<String> missing = new ArrayList<>(0);
    if (type().isEmpty()) {
      missing.add("Type");
    }
    if (format().isEmpty()) {
      missing.add("Format");
    }
    return missing;
  }
}
