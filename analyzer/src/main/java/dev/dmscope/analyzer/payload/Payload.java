package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/**
 * One level of nested content.
 *
 * @param content its bytes and where they came from
 * @param what what they are
 * @param nested what is packed inside it, in document order
 * @param cut whether there may be more inside that was too deep or too much to be read
 */
public record Payload(Content content, Recognised what, List<Payload> nested, boolean cut) {
  public Payload {
    nested = List.copyOf(nested);
  }

  /** The element whose text or attribute carries it, in the message or in the level above. */
  public Element carrier() {
    return content.carrier();
  }

  /** The attribute that carries it; empty if the element's text does. */
  public Optional<Attribute> attribute() {
    return content.attribute();
  }

  /** The document, if it is one that could be read to its end. */
  public Optional<Decoded.Document> document() {
    return what.document()
        .filter(Decoded.Document.class::isInstance)
        .map(Decoded.Document.class::cast);
  }

  /** The tree, whole or as far as it could be read; its spans count in its own bytes. */
  public Optional<Element> tree() {
    return what.document().flatMap(Decoded::tree);
  }

  /**
   * The way from the spans of this level to the message that carries it all.
   *
   * @param body the message, as its tree's spans count in it
   */
  public OffsetMap offsets(byte[] body) {
    return content.offsets(body);
  }
}
