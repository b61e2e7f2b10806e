package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/** A challenge: which credential the peer wants next. Its nonce is a secret. */
public record Chal(Element element, Optional<Meta> meta) {
  static Chal of(Element e) {
    return new Chal(e, e.first("Meta").map(Meta::of));
  }
}
