package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document inside a message.
 *
 * @param carrier the element of the message that holds it, such as a Data
 * @param packed how it was packed; empty if its elements are elements of the message, so that their
 *     numbers and spans are those of the message
 */
public record NestedDocument(Element carrier, Decoded.Document document, Optional<Payload> packed) {

  static List<NestedDocument> all(Decoded decoded, Payloads payloads) {
    List<NestedDocument> found = new ArrayList<>();
    if (decoded instanceof Decoded.Document outer) {
      inline(outer.root(), outer.encoding(), found);
    } else if (decoded instanceof Decoded.Malformed outer) {
      outer.partial().ifPresent(root -> inline(root, outer.encoding(), found));
    }
    for (Payload payload : payloads.in(decoded)) {
      packed(payload.carrier(), payload, found);
    }
    found.sort((a, b) -> Integer.compare(a.carrier.id(), b.carrier.id()));
    return found;
  }

  private static void packed(Element carrier, Payload payload, List<NestedDocument> found) {
    payload
        .document()
        .ifPresent(d -> found.add(new NestedDocument(carrier, d, Optional.of(payload))));
    payload.nested().forEach(inner -> packed(carrier, inner, found));
  }

  private static void inline(Element element, Encoding encoding, List<NestedDocument> found) {
    for (Element child : element.elements()) {
      DocumentType type = DocumentType.of(child);
      if (isValue(element) && type != DocumentType.OTHER) {
        found.add(
            new NestedDocument(
                element, new Decoded.Document(type, encoding, child, List.of()), Optional.empty()));
      }
      inline(child, encoding, found);
    }
  }

  private static boolean isValue(Element element) {
    return element.name().equals("Data") || element.name().equals("Value");
  }
}
