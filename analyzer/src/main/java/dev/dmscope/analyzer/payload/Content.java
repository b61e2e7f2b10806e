package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
import java.util.Optional;

/**
 * Unpacked bytes and where they came from.
 *
 * @param carrier the element that carries them, in the document that {@code above} is
 * @param attribute the attribute of it that does; empty if its text does
 * @param bytes not to be changed
 * @param above the level that holds the carrier; empty if the message itself does
 * @param way from these bytes to those of the level above, given the latter
 */
public record Content(
    Element carrier,
    Optional<Attribute> attribute,
    Via via,
    byte[] bytes,
    Optional<Content> above,
    Way way) {

  /** Works out a map only when asked for: most levels are never pointed at. */
  @FunctionalInterface
  interface Way {
    OffsetMap in(byte[] above);
  }

  OffsetMap offsets(byte[] body) {
    if (above.isEmpty()) {
      return way.in(body);
    }
    OffsetMap here = way.in(above.get().bytes());
    OffsetMap further = above.get().offsets(body);
    return inner -> further.outer(here.outer(inner));
  }

  /** The same with {@code lead} bytes before and {@code trail} behind that nobody carried. */
  Content wrapped(byte[] withLead, int lead) {
    int length = bytes.length;
    return new Content(
        carrier,
        attribute,
        via,
        withLead,
        above,
        body -> {
          OffsetMap map = way.in(body);
          return inner -> map.outer(shifted(inner, lead, length));
        });
  }

  private static Span shifted(Span inner, int lead, int length) {
    int start = Math.max(0, Math.min(length, inner.start() - lead));
    return new Span(start, Math.max(start, Math.min(length, inner.end() - lead)));
  }
}
