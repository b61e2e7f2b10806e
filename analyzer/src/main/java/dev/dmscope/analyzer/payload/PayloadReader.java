package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Span;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a tree and unpacks what its texts and attributes carry, level by level. */
final class PayloadReader {
  private final List<PayloadKind> kinds;
  private final Allowance allowance = new Allowance();

  PayloadReader(List<PayloadKind> kinds) {
    this.kinds = kinds;
  }

  List<Payload> read(Element root, Encoding encoding) {
    List<Payload> found = new ArrayList<>(0);
    walk(root, new Level(encoding, Optional.empty(), 0), found);
    return found;
  }

  /** The document that is walked: how it is encoded, its bytes unless it is the message itself. */
  private record Level(Encoding encoding, Optional<Content> content, int depth) {}

  /** Recursion is as deep as the tree, which decoders bound. */
  private void walk(Element element, Level level, List<Payload> found) {
    if (element.name().equals("Cred") || element.name().equals("Chal")) {
      return; // digests and nonces
    }
    for (Attribute attribute : element.attributes()) {
      if (Looks.packed(attribute.value(), false) && !attribute.name().startsWith("xmlns")) {
        attribute(element, attribute, level).ifPresent(found::add);
      }
    }
    boolean leaf = true;
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        leaf = false;
        walk(below, level, found);
      }
    }
    if (leaf && !element.children().isEmpty()) {
      text(element, level).ifPresent(found::add);
    }
  }

  private Optional<Payload> attribute(Element element, Attribute attribute, Level level) {
    byte[] bytes = attribute.value().getBytes(UTF_8);
    Content content =
        new Content(
            element,
            Optional.of(attribute),
            Via.TEXT,
            bytes,
            level.content,
            body -> TextOffsets.of(attribute, bytes.length, level.encoding, body));
    return unpacked(content, attribute.value(), Declared.NOTHING, level.depth + 1);
  }

  private Optional<Payload> text(Element element, Level level) {
    Text first = (Text) element.children().get(0);
    if (first.form() == Text.Form.BINARY && element.children().size() == 1) {
      return binary(element, first, level);
    }
    String text = element.text();
    Declared declared = Declared.of(element);
    if (!Looks.packed(text, declared.isBase64())) {
      return Optional.empty();
    }
    byte[] bytes = text.getBytes(UTF_8);
    Content content =
        new Content(
            element,
            Optional.empty(),
            via(first),
            bytes,
            level.content,
            body -> TextOffsets.of(element, bytes.length, level.encoding, body));
    return unpacked(content, text, declared, level.depth + 1);
  }

  private static Via via(Text text) {
    return switch (text.form()) {
      case CHARACTERS, TOKEN -> Via.TEXT;
      case CDATA -> Via.CDATA;
      case OPAQUE, BINARY -> Via.OPAQUE;
    };
  }

  private Optional<Payload> binary(Element element, Text text, Level level) {
    return Base64Text.decode(text.value())
        .map(bytes -> opaque(element, text, bytes, level))
        .flatMap(content -> recognised(content, Declared.of(element), level.depth + 1));
  }

  private static Content opaque(Element element, Text text, byte[] bytes, Level level) {
    int start = Math.max(0, text.span().end() - bytes.length);
    return new Content(
        element,
        Optional.empty(),
        Via.OPAQUE,
        bytes,
        level.content,
        body -> inner -> new Span(start + inner.start(), start + inner.end()));
  }

  /** Text is asked for itself first, and then for what it may be the Base64 of. */
  private Optional<Payload> unpacked(Content content, String text, Declared declared, int depth) {
    if (Looks.structured(text) && !declared.isBase64()) {
      return recognised(content, declared, depth);
    }
    Optional<Payload> base64 = base64(content, text, declared, depth);
    return base64.isPresent() || !Looks.structured(text)
        ? base64
        : recognised(content, declared, depth);
  }

  private Optional<Payload> base64(Content text, String value, Declared declared, int depth) {
    return Base64Text.decode(value)
        .map(
            bytes ->
                new Content(
                    text.carrier(),
                    text.attribute(),
                    Via.BASE64,
                    bytes,
                    text.above(),
                    body -> {
                      OffsetMap symbols = Base64Text.map(value);
                      OffsetMap characters = text.way().in(body);
                      return inner -> characters.outer(symbols.outer(inner));
                    }))
        .flatMap(content -> recognised(content, declared, depth));
  }

  private Optional<Payload> recognised(Content content, Declared declared, int depth) {
    if (depth > Allowance.DEPTH) {
      allowance.refuse();
      return Optional.empty();
    }
    if (!allowance.unpack(content.bytes().length)) {
      return Optional.empty();
    }
    PayloadInput input = new PayloadInput(content.bytes(), content.via(), declared);
    for (PayloadKind kind : kinds) {
      Optional<Recognised> what = ask(kind, input);
      if (what.isPresent()) {
        return Optional.of(payload(content, what.get(), depth));
      }
    }
    return Optional.empty();
  }

  private static Optional<Recognised> ask(PayloadKind kind, PayloadInput input) {
    try {
      return kind.recognise(input);
    } catch (RuntimeException hostileBytes) { // see PayloadKind
      return Optional.empty();
    }
  }

  private Payload payload(Content content, Recognised what, int depth) {
    List<Payload> nested = new ArrayList<>(0);
    Content own = what.fragment() ? Fragment.wrap(content) : content;
    Optional<Element> root = what.document().flatMap(Decoded::tree);
    allowance.found(root.map(PayloadReader::elements).orElse(0));
    boolean before = allowance.wasRefused();
    root.ifPresent(r -> walk(r, new Level(what.encoding(), Optional.of(own), depth), nested));
    for (Span part : what.parts()) {
      part(own, part, depth + 1).ifPresent(nested::add);
    }
    boolean cut = allowance.wasRefused();
    if (before || cut) {
      allowance.refuse(); // what holds this one is cut too
    }
    return new Payload(own, what, nested, cut);
  }

  private static int elements(Element element) {
    int count = 1;
    for (Element child : element.elements()) {
      count += elements(child);
    }
    return count;
  }

  /** A range of a level that is Base64 by itself. */
  private Optional<Payload> part(Content level, Span part, int depth) {
    String text = new String(level.bytes(), part.start(), part.length(), UTF_8);
    Content range =
        new Content(
            level.carrier(),
            level.attribute(),
            Via.TEXT,
            new byte[0],
            Optional.of(level),
            above -> inner -> new Span(part.start() + inner.start(), part.start() + inner.end()));
    return base64(range, text, Declared.NOTHING, depth);
  }
}
