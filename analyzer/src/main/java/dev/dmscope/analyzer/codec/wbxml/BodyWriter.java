package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions.Habit;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.StrayToken;
import dev.dmscope.analyzer.tree.Text;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;

/** Writes the elements of one document (WAP-192, 5.8). */
final class BodyWriter {
  private final Vocabulary vocabulary;
  private final WbxmlOptions options;
  private final TableWriter table;
  private final int nesting;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final TextWriter texts;
  private final AttributeWriter attributes;
  private int page;

  /** {@code nesting} is 0 for a document of its own, 1 for one in its OPAQUE data. */
  BodyWriter(
      Vocabulary vocabulary,
      WbxmlOptions options,
      TextCharset charset,
      TableWriter table,
      int nesting) {
    this.vocabulary = vocabulary;
    this.options = options;
    this.table = table;
    this.nesting = nesting;
    this.texts = new TextWriter(out, charset, table, options);
    this.attributes = new AttributeWriter(vocabulary, options, out, texts);
  }

  byte[] write(Element root, int depth) throws Unencodable {
    element(root, depth);
    return out.toByteArray();
  }

  private void element(Element element, int depth) throws Unencodable {
    if (depth > WbxmlWriter.DEEPEST) {
      throw new Unencodable(
          element, "elements nest deeper than " + WbxmlWriter.DEEPEST + ", which no reader takes");
    }
    boolean withElements = !element.elements().isEmpty();
    boolean content = false;
    for (Node child : element.children()) {
      content |= !(child instanceof Text text) || !isDropped(text, withElements);
    }
    boolean withAttributes = attributes.any(element);
    int bits = (content ? Global.WITH_CONTENT : 0) | (withAttributes ? Global.WITH_ATTRIBUTES : 0);
    int pageBefore = page;
    tag(element, bits);
    if (withAttributes) {
      attributes.write(element);
    }
    if (content) {
      for (Node child : element.children()) {
        child(element, child, withElements, depth);
      }
      if (options.has(Habit.SWITCHES_BEFORE_END) && withElements) {
        switchTo(pageBefore);
      }
      out.write(Global.END);
    }
  }

  private void child(Element parent, Node child, boolean withElements, int depth)
      throws Unencodable {
    if (child instanceof Element element) {
      if (isNested(parent, element)) {
        nested(element, depth + 1);
      } else {
        element(element, depth + 1);
      }
    } else if (child instanceof Text text && !isDropped(text, withElements)) {
      text(parent, text);
    }
  }

  private boolean isDropped(Text text, boolean withElements) {
    if (options.has(Habit.KEEPS_SPACE)
        || text.form() == Text.Form.BINARY
        || text.form() == Text.Form.TOKEN) {
      return false;
    }
    return withElements ? text.isBlank() : text.value().isEmpty();
  }

  /** What has tables of its own is a document within the document: device information in Data. */
  private boolean isNested(Element parent, Element child) {
    if (!parent.name().equals("Data") || nesting >= WbxmlWriter.DEEPEST_NESTING) {
      return false;
    }
    boolean foreign = child.name().equals("DevInf") || child.name().equals("wap-provisioningdoc");
    return options.nested().containsKey(child.id())
        || (foreign && vocabulary.pageOf(child, page) < 0);
  }

  private void nested(Element root, int depth) throws Unencodable {
    if (!table.isCounting()) {
      texts.opaque(WbxmlWriter.document(root, options.forNested(root.id()), depth, nesting + 1));
    }
  }

  private void tag(Element element, int bits) throws Unencodable {
    int wanted = vocabulary.pageOf(element, page);
    CodePage tags = wanted < 0 ? null : vocabulary.tagPage(wanted);
    if (tags != null) {
      switchTo(wanted);
      out.write(tags.token(element.name()) | bits);
      return;
    }
    UnknownToken unknown = UnknownToken.of(element.name());
    if (unknown != null && isFree(unknown)) {
      switchTo(unknown.page());
      out.write(unknown.token() | bits);
      return;
    }
    out.write(Global.LITERAL | bits);
    texts.name(element.name(), element);
  }

  private boolean isFree(UnknownToken unknown) {
    CodePage tags = vocabulary.tagPage(unknown.page());
    return unknown.token() > Global.LITERAL
        && unknown.token() < Global.WITH_CONTENT
        && (tags == null || tags.name(unknown.token()) == null);
  }

  private void switchTo(int wanted) {
    if (wanted != page) {
      out.write(Global.SWITCH_PAGE);
      out.write(wanted);
      page = wanted;
    }
  }

  private void text(Element parent, Text text) throws Unencodable {
    if (text.form() == Text.Form.BINARY) {
      try {
        texts.opaque(Base64.getDecoder().decode(text.value()));
      } catch (IllegalArgumentException e) {
        throw new Unencodable(parent, "binary text is not in Base64");
      }
    } else if (text.form() == Text.Form.TOKEN) {
      Optional<StrayToken> token = StrayToken.of(text.value());
      if (token.isEmpty()) {
        throw new Unencodable(parent, "there is no token '" + text.value() + "'");
      }
      texts.stray(token.get(), parent);
    } else if (isOpaque(parent, text)) {
      texts.opaqueText(text.value(), parent);
    } else {
      texts.characters(text.value(), parent);
    }
  }

  private boolean isOpaque(Element parent, Text text) {
    if (options.has(Habit.OPAQUE_TEXT)) {
      return true;
    }
    if (parent.name().equals("Data")
        && (options.has(Habit.OPAQUE_DATA)
            || (options.has(Habit.OPAQUE_ADDED_DATA) && isAdded(parent)))) {
      return true;
    }
    return text.form() == Text.Form.OPAQUE && !options.has(Habit.INLINE_TEXT);
  }

  private static boolean isAdded(Element data) {
    return data.parent()
        .flatMap(Element::parent)
        .filter(command -> command.name().equals("Add") || command.name().equals("Replace"))
        .isPresent();
  }
}
