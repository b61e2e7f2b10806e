package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Element;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sender says of a value: in the Meta of its item, else of its command (MS-MDM, 2.2.5.3), or
 * in the properties of its node.
 *
 * @param type such as {@code application/vnd.syncml.dmtnds+xml}
 * @param format such as {@code b64}
 */
public record Declared(Optional<String> type, Optional<String> format) {
  /** Nothing. */
  public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());

  static Declared of(Element carrier) {
    Optional<Element> holder = carrier.parent();
    if (holder.isEmpty()) {
      return NOTHING;
    }
    return switch (carrier.name()) {
      case "Data" ->
          new Declared(
              meta(holder, "Type").or(() -> meta(holder.get().parent(), "Type")),
              meta(holder, "Format").or(() -> meta(holder.get().parent(), "Format")));
      case "Value" -> ofNode(holder.get());
      default -> NOTHING;
    };
  }

  /** Whether the value must be Base64: Format b64, and bin where bytes cannot be carried raw. */
  boolean isBase64() {
    String name = format.map(f -> f.toLowerCase(Locale.ROOT)).orElse("");
    return name.equals("b64") || name.equals("bin");
  }

  private static Optional<String> meta(Optional<Element> holder, String name) {
    return holder.flatMap(h -> h.first("Meta")).flatMap(meta -> meta.textOf(name));
  }

  /** In TNDS the format is an element's name, the type a text below MIME. */
  private static Declared ofNode(Element node) {
    Optional<Element> properties = node.first("RTProperties");
    return new Declared(
        properties
            .flatMap(p -> p.first("Type"))
            .flatMap(type -> type.textOf("MIME").or(() -> Optional.of(type.text().strip())))
            .filter(type -> !type.isEmpty()),
        properties
            .flatMap(p -> p.first("Format"))
            .flatMap(format -> format.elements().stream().findFirst())
            .map(Element::name));
  }
}
