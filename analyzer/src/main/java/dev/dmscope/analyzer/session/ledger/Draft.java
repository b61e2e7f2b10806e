package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry in the making. */
final class Draft {
  final Place place;
  final Command command;
  final @Nullable Draft parent;
  final List<Draft> members = new ArrayList<>(0);
  final List<Answer> answers = new ArrayList<>(1);
  final List<Place> results = new ArrayList<>(0);
  Optional<Place> refers = Optional.empty();
  Optional<Place> retryOf = Optional.empty();
  Optional<TransferDraft> transfer = Optional.empty();
  boolean closed;
  private final boolean owed;
  private final Items items;

  Draft(Place place, @Nullable Draft parent, Command command, boolean owed) {
    this.place = place;
    this.parent = parent;
    this.command = command;
    this.owed = owed;
    this.items = new Items(command);
    if (parent != null) {
      parent.members.add(this);
    }
  }

  void answered(Answer answer, Status status) {
    answers.add(answer);
    items.answered(answer, status);
  }

  /** The highest code of its Statuses; -1 if there is none. */
  int code() {
    int highest = -1;
    for (Answer answer : answers) {
      highest = Math.max(highest, answer.code());
    }
    return highest;
  }

  private int depth() {
    int depth = 0;
    for (Draft up = parent; up != null; up = up.parent) {
      depth++;
    }
    return depth;
  }

  Entry entry() {
    return new Entry(
        place,
        depth(),
        Optional.ofNullable(parent).map(p -> p.place),
        command.cmdId(),
        command.name(),
        uris(command),
        detail(command),
        refers,
        answers,
        items.list(),
        results,
        Culprit.of(this).map(draft -> draft.place),
        retryOf,
        transfer.map(TransferDraft::transfer),
        due());
  }

  private Entry.Due due() {
    if (!answers.isEmpty()) {
      return Entry.Due.ANSWERED;
    }
    if (!owed) {
      return Entry.Due.NOT_OWED;
    }
    return closed ? Entry.Due.MISSING : Entry.Due.AWAITED;
  }

  private static List<String> uris(Command command) {
    return command instanceof Status status
        ? Stream.concat(status.targetRefs().stream(), status.sourceRefs().stream()).toList()
        : command.items().stream().flatMap(i -> uri(i).stream()).toList();
  }

  static Optional<String> uri(Item item) {
    return item.target().or(item::source);
  }

  private static String detail(Command command) {
    if (command instanceof Alert alert) {
      return alert.code().orElse("");
    }
    return command instanceof Status status
        ? (status.cmd().orElse("") + " " + status.code().orElse("")).strip()
        : "";
  }
}
