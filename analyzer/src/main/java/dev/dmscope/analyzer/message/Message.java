package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SyncML message, seen through types. Built from any tree whose root is {@code SyncML}, damaged
 * or not; what is missing is empty. Immutable; the lists are made once, since every rule asks.
 */
public final class Message {
  private final Element root;
  private final Optional<SyncHdr> header;
  private final List<Command> commands;
  private final List<Command> allCommands;
  private final List<Status> statuses;
  private final List<Alert> alerts;
  private final boolean isFinal;

  private Message(Element root) {
    Optional<Element> body = root.first("SyncBody");
    this.root = root;
    this.header = root.first("SyncHdr").map(SyncHdr::of);
    this.commands = body.map(Command::allIn).orElse(List.of());
    this.isFinal = body.flatMap(b -> b.first("Final")).isPresent();
    List<Command> all = new ArrayList<>(commands.size());
    commands.forEach(command -> command.collectInto(all));
    this.allCommands = List.copyOf(all);
    this.statuses = only(Status.class);
    this.alerts = only(Alert.class);
  }

  /** The typed view of a tree whose root is {@code SyncML}. */
  public static Message of(Element root) {
    return new Message(root);
  }

  /** The {@code SyncML} element. */
  public Element root() {
    return root;
  }

  /** The first {@code SyncHdr}. */
  public Optional<SyncHdr> header() {
    return header;
  }

  /** The commands of the first {@code SyncBody} in document order, not those nested. */
  public List<Command> commands() {
    return commands;
  }

  /** Whether the body has {@code Final}: the last message of its package. */
  public boolean isFinal() {
    return isFinal;
  }

  /** Every command at any depth, parents before their members. */
  public List<Command> allCommands() {
    return allCommands;
  }

  private <T extends Command> List<T> only(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Command command : allCommands) {
      if (type.isInstance(command)) {
        found.add(type.cast(command));
      }
    }
    return List.copyOf(found);
  }

  /** The commands of that type at any depth. */
  public <T extends Command> Stream<T> each(Class<T> type) {
    return allCommands.stream().filter(type::isInstance).map(type::cast);
  }

  /** Every Status at any depth. */
  public List<Status> statuses() {
    return statuses;
  }

  /** Every Alert at any depth. */
  public List<Alert> alerts() {
    return alerts;
  }

  /** Whether it has an Alert of that code. */
  public boolean hasAlert(String code) {
    for (Alert alert : alerts) {
      if (alert.code().isPresent() && alert.code().get().equals(code)) {
        return true;
      }
    }
    return false;
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
