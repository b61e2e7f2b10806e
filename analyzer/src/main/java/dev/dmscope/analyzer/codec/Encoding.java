package dev.dmscope.analyzer.codec;

/** How a document was encoded. */
public enum Encoding {
  XML,
  WBXML,
  /** Fields of fixed sizes: package #0. */
  BINARY
}
