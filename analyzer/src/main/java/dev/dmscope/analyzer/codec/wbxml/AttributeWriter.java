package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions.Habit;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.StrayToken;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Writes attribute lists; it has a current code page of its own, as readers have. */
final class AttributeWriter {
  private final List<AttributePage> pages;
  private final WbxmlOptions options;
  private final ByteArrayOutputStream out;
  private final TextWriter texts;
  private int page;

  AttributeWriter(
      Vocabulary vocabulary, WbxmlOptions options, ByteArrayOutputStream out, TextWriter texts) {
    this.pages = vocabulary.attributes();
    this.options = options;
    this.out = out;
    this.texts = texts;
  }

  /** Whether there is something to write. */
  boolean any(Element element) {
    return element.attributes().stream().anyMatch(this::isWritten);
  }

  void write(Element element) throws Unencodable {
    for (Attribute attribute : element.attributes()) {
      if (isWritten(attribute)) {
        write(element, attribute);
      }
    }
    out.write(Global.END);
  }

  private boolean isWritten(Attribute attribute) {
    boolean namespace = attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:");
    return !namespace || options.has(Habit.KEEPS_NAMESPACES);
  }

  private void write(Element element, Attribute attribute) throws Unencodable {
    if (token(attribute.name() + "=" + attribute.value(), AttributePage::start)) {
      return;
    }
    if (!token(attribute.name() + "=", AttributePage::start) && !unknown(attribute.name(), false)) {
      out.write(Global.LITERAL);
      texts.name(attribute.name(), element);
    }
    boolean asToken =
        !options.has(Habit.NO_VALUE_TOKENS) && token(attribute.value(), AttributePage::value);
    if (!asToken && !unknown(attribute.value(), true)) {
      value(attribute.value(), element);
    }
  }

  private void value(String value, Element element) throws Unencodable {
    for (String part : StrayToken.parts(value)) {
      Optional<StrayToken> token = StrayToken.ofInstruction(part);
      if (token.isPresent()) {
        texts.stray(token.get(), element);
      } else {
        texts.characters(part, element);
      }
    }
  }

  /** Writes the token of that text if there is one, on the page that the options prefer. */
  private boolean token(String text, ToIntBiFunction<AttributePage, String> kind) {
    int first = options.has(Habit.FIRST_ATTRIBUTE_PAGE) ? 0 : page;
    for (int i = 0; i < pages.size(); i++) {
      int candidate = (first + i) % pages.size();
      int token = kind.applyAsInt(pages.get(candidate), text);
      if (token >= 0) {
        write(candidate, token);
        return true;
      }
    }
    return false;
  }

  /** An attribute or value whose token is in no table goes back to the token it came from. */
  private boolean unknown(String name, boolean value) {
    UnknownToken unknown = UnknownToken.of(name);
    if (unknown == null
        || unknown.token() >= 0x80 != value
        || (unknown.token() & 0x3F) <= Global.LITERAL) {
      return false;
    }
    if (unknown.page() < pages.size() && pages.get(unknown.page()).text(unknown.token()) != null) {
      return false;
    }
    write(unknown.page(), unknown.token());
    return true;
  }

  private void write(int wanted, int token) {
    if (wanted != page) {
      out.write(Global.SWITCH_PAGE);
      out.write(wanted);
      page = wanted;
    }
    out.write(token);
  }
}
