package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.Collections;
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
  private final long kinds;
  private final Optional<String> msgId;
  private final Optional<Element> body;
  private final boolean isFinal;
  private final boolean hasMoreData;

  private Message(Element root) {
    this.root = root;
    this.body = root.first("SyncBody");
    this.header = root.first("SyncHdr").map(SyncHdr::of);
    this.msgId = header.isPresent() ? header.get().msgId() : Optional.empty();
    this.commands = body.map(Command::allIn).orElse(List.of());
    this.isFinal = body.flatMap(b -> b.first("Final")).isPresent();
    List<Command> all = new ArrayList<>(commands.size());
    for (Command command : commands) {
      command.collectInto(all);
    }
    List<Status> ofStatus = new ArrayList<>(0);
    List<Alert> ofAlert = new ArrayList<>(0);
    long has = header.isPresent() && header.get().cred().isPresent() ? Kinds.CRED : 0;
    boolean more = false;
    for (Command command : all) {
      has |= Kinds.of(command);
      if (command instanceof Status status) {
        ofStatus.add(status);
        has |= status.chal().isPresent() ? Kinds.CHAL : 0;
      } else if (command instanceof Alert alert) {
        ofAlert.add(alert);
      }
      for (Item item : command.items()) {
        more |= item.moreData();
      }
    }
    this.allCommands = Collections.unmodifiableList(all);
    this.statuses = Collections.unmodifiableList(ofStatus);
    this.alerts = Collections.unmodifiableList(ofAlert);
    this.kinds = more ? has | Kinds.MORE_DATA : has;
    this.hasMoreData = more;
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

  /** Whether it has something of one of these kinds, at any depth; see {@link Kinds#of(List)}. */
  public boolean hasAny(long ofKinds) {
    return (kinds & ofKinds) != 0;
  }

  /** The first {@code SyncBody}. */
  public Optional<Element> body() {
    return body;
  }

  /** Whether an item of it is a chunk with more to follow. */
  public boolean hasMoreData() {
    return hasMoreData;
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
    return msgId;
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
