package dev.dmscope.analyzer.codec.xml;

import dev.dmscope.analyzer.codec.xml.StartTags.Scope;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;

/**
 * Writes a tree as an XML document that reads as the same tree: nothing is laid out, and no white
 * space is added or left out. What XML cannot carry is replaced: characters by U+FFFD, those in
 * names by an underscore; bytes stand in Base64. A WBXML token that is no text becomes an
 * instruction, such as {@code <?wbxml EXT_T_0 5?>}, which no reader takes for text.
 */
public final class XmlWriter {
  private static final Escapes ESCAPES = Escapes.WELL_FORMED;

  private final StartTags tags = new StartTags(ESCAPES);
  private final StringBuilder out = new StringBuilder();

  private XmlWriter() {}

  /** The document, without a declaration: to be stored in UTF-8. */
  public static String write(Element root) {
    XmlWriter writer = new XmlWriter();
    writer.element(root, Scope.OUTSIDE);
    return writer.out.toString();
  }

  /** Recursion is as deep as the tree, which decoders bound. */
  private void element(Element element, Scope outer) {
    Scope scope = tags.write(element, outer, out);
    if (element.children().isEmpty()) {
      out.insert(out.length() - 1, '/');
      return;
    }
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        element(below, scope);
      } else if (child instanceof Text text) {
        text(text);
      }
    }
    out.append("</").append(tags.name(element)).append('>');
  }

  private void text(Text text) {
    if (text.form() == Text.Form.TOKEN) {
      ESCAPES.token(text.value(), out);
      return;
    }
    boolean cdata = Escapes.isCdata(text);
    out.append(cdata ? "<![CDATA[" : "");
    ESCAPES.content(text.value(), cdata, out);
    out.append(cdata ? "]]>" : "");
  }
}
