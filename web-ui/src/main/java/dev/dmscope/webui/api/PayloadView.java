package dev.dmscope.webui.api;

import dev.dmscope.webui.api.MessageView.NodeView;
import dev.dmscope.webui.api.MessageView.XmlLine;
import java.util.List;
import java.util.Optional;

/**
 * Content packed inside a message, one level of it.
 *
 * @param n its number among the payloads of the message, from 0
 * @param parent number of the payload that it is inside of; -1 if it is in the message itself
 * @param element number of the element of the message that holds it, at any depth
 * @param kind such as {@code certificate}, {@code xml} or {@code json}
 * @param title one line that says what it is
 * @param via {@code text}, {@code cdata}, {@code opaque} or {@code base64}
 * @param bytes its size, unpacked
 * @param masked whether it is a secret, of which only kind and size are told
 * @param cut whether more may be inside than was read
 * @param text of what has no tree, as far as it is no secret
 * @param nodes its tree; offsets are those of the bytes of the message that carry it
 * @param xml its tree as indented XML
 */
public record PayloadView(
    int n,
    int parent,
    int depth,
    int element,
    String kind,
    String title,
    String via,
    int bytes,
    boolean masked,
    boolean cut,
    List<FieldView> fields,
    Optional<String> text,
    List<NodeView> nodes,
    List<XmlLine> xml) {

  /** A fact about it. */
  public record FieldView(String name, String value) {}
}
