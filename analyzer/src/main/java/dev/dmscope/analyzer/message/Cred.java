package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/** A credential. Its data is a secret: never put it into a finding, a log, a store or an index. */
public record Cred(Element element, Optional<Meta> meta, Optional<String> data) {
  static Cred of(Element e) {
    return new Cred(e, e.first("Meta").map(Meta::of), e.textOf("Data"));
  }

  @Override
  public String toString() {
    return "Cred[" + meta.flatMap(Meta::type).orElse("no type") + ", data masked]";
  }
}
