package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Span;
import dev.dmscope.analyzer.tree.Text;
import java.util.List;

/**
 * Maps the text of an element or attribute, taken as UTF-8, to the bytes of its document. Where
 * that cannot be done exactly (another charset, a string table) all of it maps to all of it.
 */
final class TextOffsets {
  private TextOffsets() {}

  static OffsetMap of(Element element, int length, Encoding encoding, byte[] body) {
    Runs runs = new Runs();
    XmlOffsets xml = new XmlOffsets(body, runs);
    WbxmlOffsets wbxml = new WbxmlOffsets(body, runs);
    boolean exact = true;
    for (Node child : element.children()) {
      if (child instanceof Text text) {
        if (encoding == Encoding.WBXML) {
          exact &= wbxml.add(text.span());
        } else if (text.form() == Text.Form.CDATA) {
          xml.cdata(text.span());
        } else {
          xml.characters(text.span());
        }
      }
    }
    return exact && runs.length() == length ? runs : OffsetMap.all(inside(element));
  }

  static OffsetMap of(Attribute attribute, int length, Encoding encoding, byte[] body) {
    Runs runs = new Runs();
    if (encoding == Encoding.XML) {
      new XmlOffsets(body, runs).attribute(attribute.span());
    }
    return runs.length() == length ? runs : OffsetMap.all(attribute.span());
  }

  /** From the first to the last text of the element. */
  private static Span inside(Element element) {
    List<Node> children = element.children();
    return new Span(children.get(0).span().start(), children.get(children.size() - 1).span().end());
  }
}
