package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/**
 * A document that is no SyncML message, where it was found: a body of its own, or inside a message.
 *
 * @param message the body it is or is in
 * @param type told by its root, also where it could not be read to its end
 * @param decoded a {@link Decoded.Document}, or {@link Decoded.Malformed} with a root at least
 * @param holder the element of the message that holds it, mostly {@code Data}; empty if it is the
 *     body
 * @param inBody whether its spans count from the first byte of the body; not if it was text or
 *     Base64 of a message, which has no spans of its own
 * @param profile of the session; where there is none, of OMA DM 1.2
 * @param dataSync whether it is inside a message of data sync
 * @param http facts of its exchange; empty where messages were read from files
 */
public record FoundDocument(
    MessageRef message,
    DocumentType type,
    Decoded decoded,
    Optional<Element> holder,
    boolean inBody,
    Profile profile,
    boolean dataSync,
    Optional<HttpFacts> http) {
  public FoundDocument {
    if (decoded.tree().isEmpty()) {
      throw new IllegalArgumentException("A document without a root in " + message);
    }
    if (holder.isEmpty() && !inBody) {
      throw new IllegalArgumentException("A document in " + message + " is nowhere");
    }
  }

  /** Its root. */
  public Element root() {
    return decoded.tree().orElseThrow();
  }

  /** Whether it was read to its end. */
  public boolean isWhole() {
    return decoded instanceof Decoded.Document;
  }
}
