package dev.dmscope.analyzer.tree;

import java.util.Objects;

/**
 * Text of an element. Adjacent pieces of one form are one Text; a change of form starts another.
 *
 * @param value decoded characters; for {@link Form#BINARY} the bytes in Base64
 * @param form how the text was carried
 * @param span the bytes that carried it, with token, length, terminator or CDATA marks
 */
public record Text(String value, Form form, Span span) implements Node {
  public Text {
    Objects.requireNonNull(value, "value");
  }

  /** How text was carried. */
  public enum Form {
    /** XML characters, or WBXML inline and table strings and entities. */
    CHARACTERS,
    /** An XML CDATA section. */
    CDATA,
    /** WBXML OPAQUE whose bytes are text in the document's charset. */
    OPAQUE,
    /** WBXML OPAQUE whose bytes are no text. */
    BINARY
  }

  /** Whether it is empty or only white space. */
  public boolean isBlank() {
    return value.isBlank();
  }
}
