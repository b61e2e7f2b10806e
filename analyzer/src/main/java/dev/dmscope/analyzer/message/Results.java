package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** What a Get brought. */
public record Results(
    Element element,
    Optional<String> cmdId,
    List<Item> items,
    Optional<String> msgRef,
    Optional<String> cmdRef)
    implements Command {
  static Results of(Element e) {
    return new Results(e, e.textOf("CmdID"), Item.allIn(e), e.textOf("MsgRef"), e.textOf("CmdRef"));
  }
}
