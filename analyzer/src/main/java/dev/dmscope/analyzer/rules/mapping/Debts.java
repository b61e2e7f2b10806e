package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Referent;
import dev.dmscope.analyzer.session.Sent;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands for which one side still owes a Status, in the order sent. Immutable. */
record Debts(Map<Debts.Key, Debts.Debt> open) {
  static final Debts NONE = new Debts(Map.of());

  /** A side that is asked for ever more and never answers is not followed beyond this. */
  private static final int MOST = 10_000;

  private static final Set<String> GROUPS = Set.of("Atomic", "Sequence");

  /** Names a command within a session. */
  record Key(MessageRef message, String cmdId) {
    static Key of(Issued issued) {
      return new Key(issued.message(), issued.cmdId());
    }
  }

  /**
   * One of them.
   *
   * @param groupRefused whether the Atomic or Sequence around it was refused or skipped: some peers
   *     then answer only that
   */
  record Debt(Issued command, boolean groupRefused) {}

  /** A Status: what it refers to, and its code. */
  record Answer(Referent to, int code) {}

  Debts plus(Sent sent) {
    if (!sent.readable() || sent.noResp()) {
      return this;
    }
    Map<Key, Debt> more = new LinkedHashMap<>(open);
    for (Issued issued : sent.commands().values()) {
      if (issued.owedStatus()
          && !sent.repeatedCmdIds().contains(issued.cmdId())
          && more.size() < MOST) {
        more.put(Key.of(issued), new Debt(issued, false));
      }
    }
    return new Debts(Collections.unmodifiableMap(more));
  }

  /** Leaves out the commands of those messages. */
  Debts without(Set<MessageRef> messages) {
    if (messages.isEmpty() || open.isEmpty()) {
      return this;
    }
    Map<Key, Debt> less = new LinkedHashMap<>(open);
    less.keySet().removeIf(key -> messages.contains(key.message()));
    return new Debts(Collections.unmodifiableMap(less));
  }

  /** After the Statuses of one message, each with what it refers to. */
  Debts settle(List<Answer> answers) {
    if (open.isEmpty()) {
      return this;
    }
    Map<Key, Debt> left = new LinkedHashMap<>(open);
    Set<Key> refusedGroups = new HashSet<>(0);
    for (Answer answer : answers) {
      if (answer.to() instanceof Referent.Of of) {
        settle(of.command(), answer.code(), left, refusedGroups);
      } else if (answer.to() instanceof Referent.Stale stale) {
        settle(stale.command(), answer.code(), left, refusedGroups);
      }
    }
    if (!refusedGroups.isEmpty()) {
      refuseMembers(left, refusedGroups);
    }
    return new Debts(Collections.unmodifiableMap(left));
  }

  private static void settle(
      Issued answered, int code, Map<Key, Debt> left, Set<Key> refusedGroups) {
    left.remove(Key.of(answered));
    if (GROUPS.contains(answered.name()) && (code >= 400 || code == 215)) {
      refusedGroups.add(Key.of(answered));
    }
  }

  /** Groups stand before their members, so one pass reaches all depths. */
  private static void refuseMembers(Map<Key, Debt> debts, Set<Key> groups) {
    for (Map.Entry<Key, Debt> entry : debts.entrySet()) {
      Issued command = entry.getValue().command();
      if (command
          .parent()
          .filter(id -> groups.contains(new Key(command.message(), id)))
          .isPresent()) {
        groups.add(entry.getKey());
        entry.setValue(new Debt(command, true));
      }
    }
  }

  void report(Direction debtor, Reporter findings) {
    for (Debt debt : open.values()) {
      findings.report(
          StatusMissing.severity(debt, debtor),
          Place.of(debt.command()),
          StatusMissing.text(debt, debtor));
    }
  }
}
