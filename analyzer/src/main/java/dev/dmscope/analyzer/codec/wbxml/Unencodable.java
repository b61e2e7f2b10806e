package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.tree.Element;
import java.io.Serial;

/** Ends the writing of a tree inside this package; {@link WbxmlWriter} turns it into a value. */
final class Unencodable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Encoded.Refused refused;

  Unencodable(Element where, String reason) {
    super(reason, null, false, false);
    this.refused = new Encoded.Refused(where.path(), reason);
  }

  Encoded.Refused refused() {
    return refused;
  }
}
