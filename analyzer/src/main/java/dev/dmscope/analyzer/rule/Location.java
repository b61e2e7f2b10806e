package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;

/**
 * Where a finding points.
 *
 * @param element number of the element in its document, {@link Element#id()}; -1 if it points at
 *     bytes only
 * @param path such as {@code /SyncML/SyncHdr/MsgID}; empty if it points at bytes only
 * @param span the bytes
 */
public record Location(MessageRef message, int element, String path, Span span) {
  /** At an element. */
  public static Location of(Received message, Element element) {
    return new Location(message.ref(), element.id(), element.path(), element.span());
  }

  /** At bytes that are no element. */
  public static Location of(Received message, Span span) {
    return new Location(message.ref(), -1, "", span);
  }

  /**
   * At an element of a document. Inside text of a message it has no bytes of its own in the body:
   * then it points at the element that holds the text, and the path goes on from there.
   */
  public static Location of(FoundDocument document, Element element) {
    if (document.inBody()) {
      return new Location(document.message(), element.id(), element.path(), element.span());
    }
    Element holder = document.holder().orElseThrow();
    return new Location(
        document.message(), holder.id(), holder.path() + element.path(), holder.span());
  }

  /** At bytes of a document that are no element; inside text of a message, at its holder. */
  public static Location of(FoundDocument document, Span span) {
    return document
        .holder()
        .filter(holder -> !document.inBody())
        .map(at -> new Location(document.message(), at.id(), at.path(), at.span()))
        .orElseGet(() -> new Location(document.message(), -1, "", span));
  }
}
