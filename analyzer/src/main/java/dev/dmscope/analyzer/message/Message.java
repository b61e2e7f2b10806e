package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SyncML message, seen through types. Built from any tree whose root is {@code SyncML}, damaged
 * or not; what is missing is empty.
 *
 * @param root the {@code SyncML} element
 * @param header the first {@code SyncHdr}
 * @param commands the commands of the first {@code SyncBody} in document order, not those nested
 * @param isFinal whether the body has {@code Final}: the last message of its package
 */
public record Message(
    Element root, Optional<SyncHdr> header, List<Command> commands, boolean isFinal) {

  /** The typed view of a tree whose root is {@code SyncML}. */
  public static Message of(Element root) {
    Optional<Element> body = root.first("SyncBody");
    return new Message(
        root,
        root.first("SyncHdr").map(SyncHdr::of),
        body.map(Command::allIn).orElse(List.of()),
        body.flatMap(b -> b.first("Final")).isPresent());
  }

  /** Every command at any depth, parents before their members. */
  public List<Command> allCommands() {
    List<Command> all = new ArrayList<>();
    commands.forEach(command -> command.collectInto(all));
    return all;
  }

  /** The commands of that type at any depth. */
  public <T extends Command> Stream<T> each(Class<T> type) {
    return allCommands().stream().filter(type::isInstance).map(type::cast);
  }

  /** SyncHdr/MsgID, trimmed. */
  public Optional<String> msgId() {
    return header.flatMap(SyncHdr::msgId);
  }

  /** SyncHdr/SessionID, trimmed. */
  public Optional<String> sessionId() {
    return header.flatMap(SyncHdr::sessionId);
  }

  /** The element that carries the MsgID, else the nearest one that is there: for findings. */
  public Element msgIdElement() {
    return header.flatMap(h -> h.element().first("MsgID")).orElseGet(this::headElement);
  }

  /** SyncHdr, else the root: for findings. */
  public Element headElement() {
    return header.map(SyncHdr::element).orElse(root);
  }
}
