package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Collects over the messages of the first package; what brings no such node at all is another
 * rule's.
 */
@DmRule(
    id = "devinfo-incomplete",
    severity = Severity.WARNING,
    summary = "The device information of package #1 lacks a node, or is in the wrong form",
    cites = "OMA DM Standardized Objects 1.2, DevInfo; OMA DM Protocol 1.2 section 8.3")
public final class DevinfoIncomplete implements SessionRule<DevinfoIncomplete.State> {
  /** The first Replace with such nodes, and the names seen. */
  record State(Optional<Location> at, Set<String> seen, boolean closed) {
    static final State NEW = new State(Optional.empty(), Set.of(), false);
    static final State CLOSED = new State(Optional.empty(), Set.of(), true);
  }

  @Override
  public State start() {
    return State.NEW;
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (state.closed || !received.fromDevice()) {
      return state;
    }
    boolean begins = state.at.isPresent() || Opening.in(received).isPresent();
    if (!begins || !received.isWhole() || received.message().isEmpty()) {
      return State.CLOSED;
    }
    Message message = received.message().get();
    State now = collect(state, received, message, findings);
    if (message.isFinal()) {
      report(now, findings);
      return State.CLOSED;
    }
    return now;
  }

  private static State collect(State state, Received received, Message message, Reporter findings) {
    Optional<Command> replace = DeviceInfo.replace(message);
    if (replace.isEmpty()) {
      return state;
    }
    Set<String> seen = new HashSet<>(state.seen);
    for (Command command : message.allCommands()) {
      if (command.name().equals("Replace")) {
        for (Item item : command.items()) {
          DeviceInfo.name(item).ifPresent(seen::add);
          checkForm(received, item, findings);
        }
      }
    }
    Optional<Location> at =
        state.at.or(() -> Optional.of(Location.of(received, replace.get().element())));
    return new State(at, Set.copyOf(seen), false);
  }

  private static void checkForm(Received received, Item item, Reporter findings) {
    if (item.source().isEmpty() && DeviceInfo.isOne(item)) {
      findings.report(
          Severity.WARNING,
          Location.of(received, item.element()),
          "The device names its own node "
              + Quote.of(item.target().orElse(""))
              + " as Target; in device information the node is the Source.");
    } else if (DeviceInfo.name(item).filter("devid"::equals).isPresent()
        && item.data().filter(data -> data.children().isEmpty()).isPresent()) {
      findings.report(
          Severity.WARNING,
          Location.of(received, item.element()),
          "./DevInfo/DevId is empty; it must tell this device from all others.");
    }
  }

  private static void report(State state, Reporter findings) {
    List<String> missing = new ArrayList<>();
    for (String name : DeviceInfo.REQUIRED) {
      if (!state.seen.contains(name.toLowerCase(Locale.ROOT))) {
        missing.add("./DevInfo/" + name);
      }
    }
    if (state.at.isPresent() && !missing.isEmpty()) {
      findings.report(
          Severity.WARNING,
          state.at.get(),
          "The device information lacks "
              + String.join(", ", missing)
              + ". Send all of DevId, Man, Mod, DmV and Lang in package #1.");
    }
  }
}
