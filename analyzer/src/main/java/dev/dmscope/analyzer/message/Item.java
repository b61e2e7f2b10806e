package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Element> found = command.all("Item");
    if (found.isEmpty()) {
      return List.of();
    }
    List<Item> items = new ArrayList<>(found.size());
    found.forEach(e -> items.add(of(e)));
    return List.copyOf(items);
  }

  private static Item of(Element e) {
    Fields fields = new Fields(e);
    return new Item(
        e,
        fields.first("Target").flatMap(t -> t.textOf("LocURI")),
        fields.first("Source").flatMap(s -> s.textOf("LocURI")),
        fields.first("Meta").map(Meta::of),
        fields.first("Data"),
        fields.has("MoreData"));
  }
}
