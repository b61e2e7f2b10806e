package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** Add, Copy, Delete, Exec, Get, Replace, and of data sync Map, Move, Put and Search. */
public record Operation(
    Element element, Optional<String> cmdId, Optional<Meta> meta, List<Item> items)
    implements Command {
  static Operation of(Element e) {
    return new Operation(e, e.textOf("CmdID"), e.first("Meta").map(Meta::of), Item.allIn(e));
  }
}
