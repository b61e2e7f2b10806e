package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a start tag that the parser has found well formed once more, for the offsets within. */
final class XmlAttributes {
  private static final String XMLNS = "xmlns";

  private final XmlSource source;
  private final byte[] utf8;
  private int at;

  XmlAttributes(XmlSource source) {
    this.source = source;
    this.utf8 = source.utf8();
  }

  /** The attributes, namespace declarations among them, of the start tag at {@code start}. */
  List<Attribute> read(int start) {
    List<Attribute> found = new ArrayList<>(2);
    at = start + 1;
    skipName();
    while (true) {
      at = Ascii.skipSpace(utf8, at, utf8.length);
      if (at >= utf8.length || utf8[at] == '>' || utf8[at] == '/') {
        return found;
      }
      found.add(attribute());
    }
  }

  /** For a tag without attributes: goes to its start, for {@link #endOfTag}. */
  List<Attribute> none(int start) {
    at = start;
    return List.of();
  }

  private Attribute attribute() {
    int nameStart = at;
    skipName();
    boolean xmlns = at - nameStart == XMLNS.length() && Ascii.startsWith(utf8, XMLNS, nameStart);
    String name =
        xmlns ? XMLNS : new String(utf8, nameStart, at - nameStart, StandardCharsets.UTF_8);
    skipTo('=');
    at = Ascii.skipSpace(utf8, at + 1, utf8.length);
    byte quote = at < utf8.length ? utf8[at] : 0;
    int valueStart = Math.min(at + 1, utf8.length);
    at = valueStart;
    skipTo(quote);
    String value = XmlCharacters.attribute(utf8, valueStart, at);
    at = Math.min(at + 1, utf8.length);
    return new Attribute(name, value, new Span(source.at(nameStart), source.at(at)));
  }

  private void skipName() {
    while (at < utf8.length
        && !Ascii.isSpace(utf8[at])
        && utf8[at] != '='
        && utf8[at] != '>'
        && utf8[at] != '/') {
      at++;
    }
  }

  private void skipTo(int wanted) {
    while (at < utf8.length && utf8[at] != wanted) {
      at++;
    }
  }

  /** The offset after the start tag just read, or after the tag that starts where it is. */
  int endOfTag() {
    skipTo('>');
    return Math.min(at + 1, utf8.length);
  }
}
