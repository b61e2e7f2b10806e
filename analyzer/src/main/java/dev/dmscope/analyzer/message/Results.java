package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** What a Get brought. */
public record Results(
    Element element,
    Optional<String> cmdId,
    Optional<Meta> meta,
    List<Item> items,
    Optional<String> msgRef,
    Optional<String> cmdRef)
    implements Command {
  static Results of(Element e) {
    Fields fields = new Fields(e);
    return new Results(
        e,
        fields.text("CmdID"),
        fields.first("Meta").map(Meta::of),
        Item.allIn(e),
        fields.text("MsgRef"),
        fields.text("CmdRef"));
  }
}
