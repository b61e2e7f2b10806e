package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Span;
import java.util.List;
import java.util.Optional;

/**
 * What bytes turned out to be.
 *
 * @param kind a stable kebab-case name, such as {@code certificate}
 * @param title one line for a reader, such as {@code Certificate of CN=device-4}
 * @param fields what is worth knowing, in order
 * @param document the tree, if it has one
 * @param fragment whether an element was put around the content to make one document of it
 * @param text the characters, if it is text without a tree
 * @param parts ranges of the content that are Base64 of something else, offsets in bytes
 * @param open whether it may be shown where its carrier is a secret: objects that are public by
 *     nature, and those of which only kind and size are told
 */
public record Recognised(
    String kind,
    String title,
    List<Field> fields,
    Optional<Decoded> document,
    boolean fragment,
    Optional<String> text,
    List<Span> parts,
    boolean open) {
  public Recognised {
    fields = List.copyOf(fields);
    parts = List.copyOf(parts);
  }

  /** Something without tree and text whose fields hold no secret, such as a certificate. */
  public static Recognised open(String kind, String title, List<Field> fields) {
    return new Recognised(
        kind, title, fields, Optional.empty(), false, Optional.empty(), List.of(), true);
  }

  /** Text, and where in it there is Base64 of something else. */
  static Recognised text(
      String kind, String title, List<Field> fields, String text, List<Span> parts) {
    return new Recognised(
        kind, title, fields, Optional.empty(), false, Optional.of(text), parts, false);
  }

  /** A document. */
  static Recognised document(
      String kind, String title, List<Field> fields, Decoded document, boolean fragment) {
    return new Recognised(
        kind, title, fields, Optional.of(document), fragment, Optional.empty(), List.of(), false);
  }

  /** How the document is encoded; XML if there is none. */
  Encoding encoding() {
    return document
        .map(
            d ->
                d instanceof Decoded.Document whole
                    ? whole.encoding()
                    : d instanceof Decoded.Malformed broken ? broken.encoding() : Encoding.XML)
        .orElse(Encoding.XML);
  }
}
