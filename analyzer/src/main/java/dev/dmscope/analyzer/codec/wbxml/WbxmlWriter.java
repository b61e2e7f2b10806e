package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes a tree as a WBXML 1.3 document in UTF-8. The string table holds only what must be there:
 * names that have no token, and the public identifiers that have no number. White space between
 * elements and declarations of namespaces are left out.
 */
public final class WbxmlWriter {
  private static final int VERSION_1_3 = 0x03;

  private final Vocabulary vocabulary;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final LiteralTable literals = new LiteralTable();
  private final AttributeWriter attributes;
  private int page;

  private WbxmlWriter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.attributes = new AttributeWriter(vocabulary, out, literals);
  }

  /** The document; empty if the root is not one of a document that has a WBXML form. */
  public static Optional<byte[]> write(Element root) {
    return Vocabulary.of(root).map(vocabulary -> new WbxmlWriter(vocabulary).document(root));
  }

  private byte[] document(Element root) {
    PublicId id = PublicId.of(vocabulary);
    if (id.number() == PublicId.LITERAL) {
      literals.offset(id.name());
    }
    element(root);
    ByteArrayOutputStream document = new ByteArrayOutputStream(out.size() + 32);
    document.write(VERSION_1_3);
    mbUint32(document, id.number());
    if (id.number() == PublicId.LITERAL) {
      mbUint32(document, literals.offset(id.name()));
    }
    mbUint32(document, MibCharset.UTF_8_NUMBER);
    byte[] table = literals.bytes();
    mbUint32(document, table.length);
    document.writeBytes(table);
    document.writeBytes(out.toByteArray());
    return document.toByteArray();
  }

  private void element(Element element) {
    boolean withElements = !element.elements().isEmpty();
    boolean content =
        element.children().stream()
            .anyMatch(c -> !(c instanceof Text t && isDropped(t, withElements)));
    boolean withAttributes = attributes.any(element);
    int bits = (content ? Global.WITH_CONTENT : 0) | (withAttributes ? Global.WITH_ATTRIBUTES : 0);
    tag(element, bits);
    if (withAttributes) {
      attributes.write(element);
    }
    if (content) {
      for (Node child : element.children()) {
        child(element, child, withElements);
      }
      out.write(Global.END);
    }
  }

  private void child(Element parent, Node child, boolean withElements) {
    if (child instanceof Element element) {
      if (isNested(parent, element)) {
        write(element).ifPresent(this::opaque);
      } else {
        element(element);
      }
    } else if (child instanceof Text text && !isDropped(text, withElements)) {
      text(text);
    }
  }

  private static boolean isDropped(Text text, boolean withElements) {
    return withElements ? text.isBlank() : text.value().isEmpty();
  }

  /** Device information in Data has tables of its own: a document within the document. */
  private static boolean isNested(Element parent, Element child) {
    return parent.name().equals("Data") && child.name().equals("DevInf");
  }

  private void tag(Element element, int bits) {
    int wanted = vocabulary.pageOf(element, page);
    CodePage tags = wanted < 0 ? null : vocabulary.tagPage(wanted);
    if (tags == null) {
      out.write(Global.LITERAL | bits);
      mbUint32(out, literals.offset(element.name()));
      return;
    }
    if (wanted != page) {
      out.write(Global.SWITCH_PAGE);
      out.write(wanted);
      page = wanted;
    }
    out.write(tags.token(element.name()) | bits);
  }

  private void text(Text text) {
    switch (text.form()) {
      case BINARY -> opaque(Base64.getDecoder().decode(text.value()));
      case OPAQUE -> opaque(text.value().getBytes(StandardCharsets.UTF_8));
      case CHARACTERS, CDATA -> {
        if (text.value().indexOf('\0') >= 0) {
          opaque(text.value().getBytes(StandardCharsets.UTF_8));
        } else {
          inline(out, text.value());
        }
      }
    }
  }

  private void opaque(byte[] bytes) {
    out.write(Global.OPAQUE);
    mbUint32(out, bytes.length);
    out.writeBytes(bytes);
  }

  static void inline(ByteArrayOutputStream out, String text) {
    out.write(Global.STR_I);
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.write(0);
  }

  static void mbUint32(ByteArrayOutputStream out, int value) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        out.write(0x80 | (value >>> shift & 0x7F));
      }
    }
    out.write(value & 0x7F);
  }

  static boolean isNamespace(Attribute attribute) {
    return attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:");
  }
}
