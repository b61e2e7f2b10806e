package dev.dmscope.analyzer.codec.wbxml;

/** What came of writing a tree as WBXML. */
public sealed interface Encoded {
  /** The document. */
  record Document(byte[] bytes) implements Encoded {}

  /**
   * The tree has no WBXML form, or not with these options.
   *
   * @param path the element that cannot be written, as {@link
   *     dev.dmscope.analyzer.tree.Element#path}
   * @param reason in words, without the path
   */
  record Refused(String path, String reason) implements Encoded {}
}
