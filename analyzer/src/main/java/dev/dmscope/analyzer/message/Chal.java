package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/** A challenge: which credential the peer wants next. Its nonce is a secret. */
public record Chal(Element element, Optional<Meta> meta) {
  /** Its NextNonce, as it stands there: usually Base64. */
  public Optional<Element> nextNonce() {
    return meta.map(m -> m.element().first("MetInf").orElse(m.element()))
        .flatMap(holder -> holder.first("NextNonce"));
  }

  static Chal of(Element e) {
    return new Chal(e, e.first("Meta").map(Meta::of));
  }
}
