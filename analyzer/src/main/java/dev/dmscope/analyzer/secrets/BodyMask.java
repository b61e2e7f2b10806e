package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Overwrites the secrets in a copy of a body. */
final class BodyMask {
  private static final byte STAR = '*';
  private static final int LONGEST_NOTIFICATION = 4_096;

  private final byte[] body;
  private final byte[] copy;

  BodyMask(byte[] body, byte[] copy) {
    this.body = body;
    this.copy = copy;
  }

  void mask(Decoded decoded) {
    if (decoded instanceof Decoded.Document document) {
      maskTree(document.root(), document.encoding());
    } else if (decoded instanceof Decoded.Malformed malformed) {
      int fault = Math.min(malformed.fault().offset(), body.length);
      malformed.partial().ifPresent(partial -> maskTree(partial, malformed.encoding()));
      maskUnread(
          malformed.partial().map(p -> Unread.behind(p, fault)).orElse(new Unread(0, false)));
      if (malformed.encoding() == Encoding.WBXML) {
        WbxmlStrings.secretToken(body, fault).ifPresent(at -> star(at, body.length));
      }
    } else if (decoded instanceof Decoded.NotSyncml) {
      maskUnread(new Unread(0, false));
    }
    if (!(decoded instanceof Decoded.Document) && body.length <= LONGEST_NOTIFICATION) {
      maskMislabelled();
    }
  }

  /** A notification that was sent as something else has a digest all the same. */
  private void maskMislabelled() {
    if (Codec.decode(body, Hints.NONE) instanceof Decoded.Document document
        && document.type() == DocumentType.NOTIFICATION) {
      maskTree(document.root(), document.encoding());
    }
  }

  private void maskTree(Element root, Encoding encoding) {
    Secrets secrets = Secrets.in(root);
    if (!secrets.isEmpty()) {
      switch (encoding) {
        case WBXML -> maskWbxml(root, secrets, new WbxmlStrings(body, copy));
        case XML -> maskXml(root, secrets);
        case BINARY -> maskBinary(root, secrets);
      }
    }
  }

  private void maskWbxml(Element element, Secrets secrets, WbxmlStrings strings) {
    for (Attribute attribute : element.attributes()) {
      if (secrets.hides(attribute)) {
        strings.mask(attribute.span());
      }
    }
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        maskWbxml(below, secrets, strings);
      } else if (child instanceof Text && secrets.hides(element)) {
        strings.mask(child.span());
      }
    }
  }

  private void maskBinary(Element element, Secrets secrets) {
    if (secrets.hides(element)) {
      star(element.span().start(), element.span().end());
    }
    element.elements().forEach(child -> maskBinary(child, secrets));
  }

  private void maskXml(Element element, Secrets secrets) {
    for (Attribute attribute : element.attributes()) {
      if (secrets.hides(attribute)) {
        int quote = indexOfQuote(attribute.span().start(), attribute.span().end());
        star(quote + 1, attribute.span().end() - 1);
      }
    }
    if (secrets.hides(element)) {
      maskXmlContent(element);
    }
    for (Element child : element.elements()) {
      maskXml(child, secrets);
    }
  }

  /** Everything between the child elements goes: text, CDATA marks, comments. */
  private void maskXmlContent(Element element) {
    int from = element.startTag().end();
    for (Element child : element.elements()) {
      star(from, child.span().start());
      from = child.span().end();
    }
    List<Node> children = element.children();
    int lastChild = children.isEmpty() ? from : children.get(children.size() - 1).span().end();
    star(from, Math.max(lastChild, startOfEndTag(from, element.span().end())));
  }

  private void maskUnread(Unread unread) {
    int from = unread.from();
    if (unread.inSecret()) {
      star(from, body.length);
      return;
    }
    // One byte is one character here, so that a place in the text is a place in the body.
    String rest = new String(body, from, body.length - from, StandardCharsets.ISO_8859_1);
    SecretText.firstSecretName(rest).ifPresent(at -> star(from + at, body.length));
    // UTF-16 has a zero byte beside each letter: names are looked for without them.
    if (rest.indexOf('\0') >= 0 && SecretText.firstSecretName(rest.replace("\0", "")).isPresent()) {
      star(from, body.length);
    }
  }

  private int indexOfQuote(int start, int end) {
    int at = start;
    while (at < end && at < body.length && body[at] != '"' && body[at] != '\'') {
      at++;
    }
    return at;
  }

  private int startOfEndTag(int from, int end) {
    for (int at = Math.min(end, body.length) - 2; at >= from; at--) {
      if (body[at] == '<' && body[at + 1] == '/') {
        return at;
      }
    }
    return from;
  }

  private void star(int start, int end) {
    int last = Math.min(end, copy.length);
    if (start >= 0 && start < last) {
      Arrays.fill(copy, start, last, STAR);
    }
  }
}
