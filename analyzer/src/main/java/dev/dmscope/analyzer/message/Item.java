package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a command.
 *
 * @param target Target/LocURI, trimmed
 * @param source Source/LocURI, trimmed
 * @param data the {@code Data} element: it may hold text, bytes or a nested document
 * @param moreData whether a chunk of this object follows in the next message
 */
public record Item(
    Element element,
    Optional<String> target,
    Optional<String> source,
    Optional<Meta> meta,
    Optional<Element> data,
    boolean moreData) {

  static List<Item> allIn(Element command) {
    @Nullable Item first = null;
    List<Item> several = List.of();
    for (int i = 0; i < command.count(); i++) {
      if (command.child(i) instanceof Element e && e.name().equals("Item")) {
        Item item = of(e);
        if (first == null) {
          first = item;
        } else {
          if (several.isEmpty()) {
            several = new ArrayList<>();
            several.add(first);
          }
          several.add(item);
        }
      }
    }
    if (first == null) {
      return List.of();
    }
    return several.isEmpty() ? List.of(first) : List.copyOf(several);
  }

  private static Item of(Element e) {
    Fields fields = new Fields(e);
    return new Item(
        e,
        fields.address("Target", "LocURI"),
        fields.address("Source", "LocURI"),
        fields.first("Meta").map(Meta::of),
        fields.first("Data"),
        fields.has("MoreData"));
  }
}
