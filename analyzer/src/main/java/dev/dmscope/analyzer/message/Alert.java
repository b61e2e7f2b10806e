package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/**
 * An alert.
 *
 * @param code Data, trimmed, such as {@code 1201}
 */
public record Alert(
    Element element,
    Optional<String> cmdId,
    List<Item> items,
    Optional<String> code,
    Optional<String> correlator)
    implements Command {
  static Alert of(Element e) {
    return new Alert(e, e.textOf("CmdID"), Item.allIn(e), e.textOf("Data"), e.textOf("Correlator"));
  }
}
