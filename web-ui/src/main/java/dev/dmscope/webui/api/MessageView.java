package dev.dmscope.webui.api;

import java.util.List;
import java.util.Optional;

/**
 * A message with all there is to see.
 *
 * @param requestLine or status line
 * @param headers in the order received, secrets masked
 * @param contentType of the body, empty if not sent
 * @param nodes the tree in document order; a node's number is its place in this list
 * @param xml the document as indented XML, line by line
 * @param payloads what is packed inside it, outer before inner
 * @param previous the message before it in its session
 * @param next the message after it in its session
 * @param tls version and cipher of the device's connection; empty if not known
 */
public record MessageView(
    MessageRow row,
    String requestLine,
    List<HeaderView> headers,
    Optional<String> contentType,
    List<NodeView> nodes,
    boolean nodesCut,
    List<XmlLine> xml,
    List<PayloadView> payloads,
    Optional<DecodeError> decodeError,
    List<FindingView> findings,
    Optional<String> previous,
    Optional<String> next,
    Optional<String> tls) {

  /** A header field. */
  public record HeaderView(String name, String value, boolean masked) {}

  /**
   * An element of the tree.
   *
   * @param n its number, from 0
   * @param parent number of the parent; -1 for the root
   * @param value its own text, blank text left out; masked if it is a secret
   * @param start first byte of the element
   * @param end after its last byte
   */
  public record NodeView(
      int n,
      int parent,
      int depth,
      String name,
      String ns,
      String value,
      boolean masked,
      List<AttributeView> attributes,
      int start,
      int end) {}

  /** An attribute. */
  public record AttributeView(String name, String value) {}

  /**
   * A line of the XML view.
   *
   * @param n number of the element it belongs to
   * @param indent depth of the element
   */
  public record XmlLine(int n, int indent, String text) {}

  /** Where the reading stopped. */
  public record DecodeError(String kind, int offset, String reason) {}
}
