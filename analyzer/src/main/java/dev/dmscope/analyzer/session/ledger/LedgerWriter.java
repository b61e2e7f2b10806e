package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import dev.dmscope.analyzer.session.Sent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a ledger message by message. */
final class LedgerWriter {
  private final Map<Place, Draft> drafts = new LinkedHashMap<>();
  private final Map<MessageRef, Integer> headers = new HashMap<>();

  /** Commands by the way they went, whose answers are not closed yet. */
  private final Map<Direction, List<Draft>> awaited = new EnumMap<>(Direction.class);

  void add(Received received) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    headers.put(received.ref(), message.headElement().id());
    Map<Integer, Issued> issued = issued(received);
    addAll(received, message.commands(), 0, issued);
    if (message.isFinal()) {
      closeAnswers(received);
    }
  }

  private static Map<Integer, Issued> issued(Received received) {
    Map<Integer, Issued> byElement = new HashMap<>();
    received
        .sent()
        .map(Sent::commands)
        .orElse(Map.of())
        .values()
        .forEach(command -> byElement.put(command.element(), command));
    return byElement;
  }

  private void addAll(
      Received received, List<Command> commands, int depth, Map<Integer, Issued> issued) {
    for (Command command : commands) {
      Place place = new Place(received.ref(), command.element().id());
      Issued known = issued.get(command.element().id());
      Draft draft = new Draft(place, depth, command, known != null && known.owedStatus());
      drafts.put(place, draft);
      awaited.computeIfAbsent(received.direction(), d -> new ArrayList<>()).add(draft);
      if (command instanceof Status status) {
        refer(draft, received.before().referent(received.direction(), status))
            .ifPresent(to -> to.answers.add(new Answer(place, status.codeNumber())));
      } else if (command instanceof Results results) {
        refer(draft, received.before().referent(received.direction(), results))
            .ifPresent(to -> to.results.add(place));
      } else if (command instanceof Group group) {
        addAll(received, group.members(), depth + 1, issued);
      }
    }
  }

  private Optional<Draft> refer(Draft from, Referent referent) {
    if (referent instanceof Referent.Header header) {
      MessageRef ref = header.message().ref();
      from.refers = Optional.of(new Place(ref, headers.getOrDefault(ref, 0)));
      return Optional.empty();
    }
    Optional<Issued> command = Optional.empty();
    if (referent instanceof Referent.Of of) {
      command = Optional.of(of.command());
    } else if (referent instanceof Referent.Stale stale) {
      command = Optional.of(stale.command());
    }
    from.refers = command.map(c -> new Place(c.message(), c.element()));
    return from.refers.map(drafts::get);
  }

  /** With Final the sender closes its answer to what the peer sent before. */
  private void closeAnswers(Received closing) {
    List<Draft> done = awaited.remove(closing.direction().reverse());
    if (done != null) {
      done.forEach(draft -> draft.closed = true);
    }
  }

  Ledger finish() {
    return new Ledger(drafts.values().stream().map(Draft::entry).toList());
  }

  private static final class Draft {
    private final Place place;
    private final int depth;
    private final Command command;
    private final boolean owed;
    private final List<Answer> answers = new ArrayList<>(1);
    private final List<Place> results = new ArrayList<>(0);
    private Optional<Place> refers = Optional.empty();
    private boolean closed;

    Draft(Place place, int depth, Command command, boolean owed) {
      this.place = place;
      this.depth = depth;
      this.command = command;
      this.owed = owed;
    }

    Entry entry() {
      return new Entry(
          place,
          depth,
          command.cmdId(),
          command.name(),
          uris(command),
          detail(command),
          refers,
          answers,
          results,
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
          : command.items().stream().flatMap(i -> i.target().or(i::source).stream()).toList();
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
}
