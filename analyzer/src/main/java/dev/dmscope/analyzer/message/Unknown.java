package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** An element where a command should stand, whose name is none of SyncML's. */
public record Unknown(Element element, Optional<String> cmdId, List<Item> items)
    implements Command {
  static Unknown of(Element e) {
    return new Unknown(e, e.textOf("CmdID"), Item.allIn(e));
  }
}
