package dev.dmscope.analyzer.codec;

/**
 * Something odd that did not stop the decoder, such as bytes after the root.
 *
 * @param code a stable kebab-case name, such as {@code trailing-bytes}
 * @param offset where, in bytes from the start of the body
 * @param text for a reader of findings
 */
public record Notice(String code, int offset, String text) {}
