package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.DocumentTypes;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document inside a message.
 *
 * @param carrier the element of the message that holds it, such as a Data
 * @param type told by its root, also where it could not be read to its end
 * @param decoded a {@link Decoded.Document}, or {@link Decoded.Malformed} with a root at least
 * @param packed how it was packed; empty if its elements are elements of the message, so that their
 *     numbers and spans are those of the message
 */
public record NestedDocument(
    Element carrier, DocumentType type, Decoded decoded, Optional<Payload> packed) {

  static List<NestedDocument> all(Decoded decoded, Payloads payloads) {
    List<NestedDocument> found = new ArrayList<>(0);
    Encoding encoding =
        decoded instanceof Decoded.Document document
            ? document.encoding()
            : decoded instanceof Decoded.Malformed malformed ? malformed.encoding() : Encoding.XML;
    decoded.tree().ifPresent(root -> inline(root, encoding, found));
    for (Payload payload : payloads.in(decoded)) {
      packed(payload.carrier(), payload, found);
    }
    found.sort((a, b) -> Integer.compare(a.carrier.id(), b.carrier.id()));
    return found;
  }

  private static void packed(Element carrier, Payload payload, List<NestedDocument> found) {
    payload
        .tree()
        .ifPresent(
            root ->
                found.add(
                    new NestedDocument(
                        carrier,
                        DocumentTypes.of(root),
                        payload.what().document().orElseThrow(),
                        Optional.of(payload))));
    payload.nested().forEach(inner -> packed(carrier, inner, found));
  }

  private static void inline(Element element, Encoding encoding, List<NestedDocument> found) {
    boolean value = element.name().equals("Data") || element.name().equals("Value");
    for (Element child : element.elements()) {
      DocumentType type = DocumentTypes.of(child);
      if (value && type != DocumentType.OTHER) {
        found.add(
            new NestedDocument(
                element,
                type,
                new Decoded.Document(type, encoding, child, List.of()),
                Optional.empty()));
      }
      inline(child, encoding, found);
    }
  }
}
