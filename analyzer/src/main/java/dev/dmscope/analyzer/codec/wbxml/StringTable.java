package dev.dmscope.analyzer.codec.wbxml;

/** What goes into the string table of a document that is written. */
public sealed interface StringTable {
  /** There is none: a document with a name that has no token cannot be written. */
  StringTable NONE = new None();

  /** Names without token, and a public identifier that is written out. */
  StringTable LITERALS = new Literals();

  /** These, and texts that occur more than once where that makes the document shorter. */
  StringTable REPEATED = new Repeated();

  /** See {@link #NONE}. */
  record None() implements StringTable {}

  /** See {@link #LITERALS}. */
  record Literals() implements StringTable {}

  /** See {@link #REPEATED}. */
  record Repeated() implements StringTable {}

  /**
   * A table that is there already: texts that stand in it are written as references.
   *
   * @param bytes as in a document, in the document's charset
   */
  record Given(byte[] bytes) implements StringTable {}
}
