package dev.dmscope.analyzer.tree;

import java.util.Objects;

/**
 * Text of an element. Adjacent pieces of one form are one Text; a change of form starts another.
 */
public final class Text implements Node {
  private final String value;
  private final Form form;
  private final int start;
  private final int end;

  /**
   * @param value as {@link #value} gives it
   * @param form how the text was carried
   * @param span the bytes that carried it, with token, length, terminator or CDATA marks
   */
  public Text(String value, Form form, Span span) {
    this(value, form, span.start(), span.end());
  }

  /** The same without a {@link Span}: decoders make many of these. */
  public Text(String value, Form form, int start, int end) {
    this.value = Objects.requireNonNull(value, "value");
    this.form = Objects.requireNonNull(form, "form");
    this.start = start;
    this.end = end;
  }

  /**
   * The decoded characters; for {@link Form#BINARY} the bytes in Base64, for {@link Form#TOKEN} its
   * name and operand.
   */
  public String value() {
    return value;
  }

  /**
   * What it adds to the text of its element: the value, but for a {@link Form#TOKEN}. An extension
   * adds nothing, an entity that is no character U+FFFD.
   */
  public String characters() {
    return form != Form.TOKEN ? value : value.startsWith("ENTITY") ? "\uFFFD" : "";
  }

  /** How the text was carried. */
  public Form form() {
    return form;
  }

  /** The bytes that carried it, with token, length, terminator or CDATA marks. */
  @Override
  public Span span() {
    return new Span(start, Math.max(start, end));
  }

  /** How text was carried. */
  public enum Form {
    /** XML characters, or WBXML inline and table strings and entities. */
    CHARACTERS,
    /** An XML CDATA section. */
    CDATA,
    /** WBXML OPAQUE whose bytes are text in the document's charset. */
    OPAQUE,
    /** WBXML OPAQUE whose bytes are no text. Each OPAQUE is a Text of its own. */
    BINARY,
    /** A WBXML token that is no text, as {@link StrayToken#text}. Each is a Text of its own. */
    TOKEN
  }

  /** Whether it is empty or only white space. */
  public boolean isBlank() {
    return value.isBlank();
  }

  @Override
  public String toString() {
    return "Text[" + form + " " + value.length() + " characters " + span() + "]";
  }
}
