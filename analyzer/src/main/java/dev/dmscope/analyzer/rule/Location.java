package dev.dmscope.analyzer.rule;

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
}
