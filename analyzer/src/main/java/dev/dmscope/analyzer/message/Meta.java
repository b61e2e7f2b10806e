package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/** Meta information; found also below a {@code MetInf} wrapper. Values are trimmed. */
public record Meta(
    Element element,
    Optional<String> format,
    Optional<String> type,
    Optional<String> size,
    Optional<String> maxMsgSize,
    Optional<String> maxObjSize) {

  static Meta of(Element e) {
    Element holder = e.first("MetInf").orElse(e);
    return new Meta(
        e,
        holder.textOf("Format"),
        holder.textOf("Type"),
        holder.textOf("Size"),
        holder.textOf("MaxMsgSize"),
        holder.textOf("MaxObjSize"));
  }
}
