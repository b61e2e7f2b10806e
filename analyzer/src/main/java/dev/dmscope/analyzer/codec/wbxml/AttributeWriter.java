package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import java.io.ByteArrayOutputStream;

/** Writes attribute lists; it has a current code page of its own, as readers have. */
final class AttributeWriter {
  private final Vocabulary vocabulary;
  private final ByteArrayOutputStream out;
  private final LiteralTable literals;
  private int page;

  AttributeWriter(Vocabulary vocabulary, ByteArrayOutputStream out, LiteralTable literals) {
    this.vocabulary = vocabulary;
    this.out = out;
    this.literals = literals;
  }

  /** Whether there is something to write: declarations of namespaces are left out. */
  boolean any(Element element) {
    return element.attributes().stream().anyMatch(a -> !WbxmlWriter.isNamespace(a));
  }

  void write(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (!WbxmlWriter.isNamespace(attribute)) {
        write(attribute);
      }
    }
    out.write(Global.END);
  }

  private void write(Attribute attribute) {
    if (token(attribute.name() + "=" + attribute.value())) {
      return;
    }
    if (!token(attribute.name() + "=")) {
      out.write(Global.LITERAL);
      WbxmlWriter.mbUint32(out, literals.offset(attribute.name()));
    }
    if (!attribute.value().isEmpty()) {
      WbxmlWriter.inline(out, attribute.value());
    }
  }

  /** Writes the start token of that text if there is one, preferably on the current page. */
  private boolean token(String text) {
    int pages = vocabulary.attributes().size();
    for (int i = 0; i < pages; i++) {
      int candidate = (page + i) % pages;
      int token = vocabulary.attributes().get(candidate).token(text);
      if (token >= 0) {
        if (candidate != page) {
          out.write(Global.SWITCH_PAGE);
          out.write(candidate);
          page = candidate;
        }
        out.write(token);
        return true;
      }
    }
    return false;
  }
}
