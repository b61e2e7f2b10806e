package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command of a message; {@code Status} and {@code Results} count as commands here, as they do in
 * the DTD. What has no known name is {@link Unknown}.
 */
public sealed interface Command permits Alert, Group, Operation, Results, Status, Unknown {
  /** The element that is this command. */
  Element element();

  /** The element's name, such as {@code Get}. */
  default String name() {
    return element().name();
  }

  /** CmdID, trimmed; empty optional if the element is missing, empty string if it is empty. */
  Optional<String> cmdId();

  /** The CmdID element, else the command itself: for findings. */
  default Element cmdIdElement() {
    return element().first("CmdID").orElse(element());
  }

  /** Whether the sender wants no Status for it. */
  default boolean noResp() {
    return element().first("NoResp").isPresent();
  }

  /** The command's own Meta, which holds for all its items. */
  default Optional<Meta> meta() {
    return element().first("Meta").map(Meta::of);
  }

  /** The items, in document order. */
  List<Item> items();

  /** Adds this command and all below it, parents first. */
  default void collectInto(List<Command> all) {
    all.add(this);
  }

  /** The commands that stand directly in a body or group. */
  static List<Command> allIn(Element holder) {
    List<Command> found = new ArrayList<>();
    for (Element child : holder.elements()) {
      switch (child.name()) {
        case "Status" -> found.add(Status.of(child));
        case "Results" -> found.add(Results.of(child));
        case "Alert" -> found.add(Alert.of(child));
        case "Atomic", "Sequence", "Sync" -> found.add(Group.of(child));
        case "Add", "Copy", "Delete", "Exec", "Get", "Map", "Move", "Put", "Replace", "Search" ->
            found.add(Operation.of(child));
        case "Final", "CmdID", "NoResp", "Meta", "Target", "Source", "NumberOfChanges", "Cred" -> {}
        default -> found.add(Unknown.of(child));
      }
    }
    return found;
  }
}
