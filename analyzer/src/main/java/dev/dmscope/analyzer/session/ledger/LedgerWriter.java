package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.session.Chunk;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.LargeObject;
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
import org.jspecify.annotations.Nullable;

/** Writes a ledger message by message. */
final class LedgerWriter {
  private final Map<Place, Draft> drafts = new LinkedHashMap<>();
  private final Map<MessageRef, Integer> headers = new HashMap<>();
  private final Retries retries = new Retries();
  private final Calls calls = new Calls();

  /** The transfers by the command of their first chunk. */
  private final Map<Place, TransferDraft> transfers = new HashMap<>();

  /** Commands by the way they went, whose answers are not closed yet. */
  private final Map<Direction, List<Draft>> awaited = new EnumMap<>(Direction.class);

  void add(Received received) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    headers.put(received.ref(), message.headElement().id());
    calls.came(received, message);
    addAll(received, message.commands(), null, issued(received));
    for (Chunk chunk : Chunk.allIn(received)) {
      add(chunk, new Place(received.ref(), chunk.command().element().id()));
    }
    if (message.isFinal()) {
      closeAnswers(received);
    }
  }

  private void add(Chunk chunk, Place place) {
    LargeObject object = chunk.object();
    Place first = new Place(object.message(), object.element());
    TransferDraft transfer =
        chunk.before().isEmpty()
            ? new TransferDraft(object)
            : transfers.getOrDefault(first, new TransferDraft(object));
    transfers.put(first, transfer);
    transfer.add(chunk, place);
    Draft draft = drafts.get(place);
    if (draft != null) {
      draft.transfer = Optional.of(transfer);
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
      Received received,
      List<Command> commands,
      @Nullable Draft parent,
      Map<Integer, Issued> issued) {
    for (Command command : commands) {
      Place place = new Place(received.ref(), command.element().id());
      Issued known = issued.get(command.element().id());
      Draft draft = new Draft(place, parent, command, known != null && known.owedStatus());
      drafts.put(place, draft);
      awaited.computeIfAbsent(received.direction(), d -> new ArrayList<>()).add(draft);
      if (command instanceof Status status) {
        refer(draft, received.before().referent(received.direction(), status))
            .ifPresent(to -> to.answered(new Answer(place, status.codeNumber()), status));
      } else if (command instanceof Results results) {
        refer(draft, received.before().referent(received.direction(), results))
            .ifPresent(to -> to.results.add(place));
      } else {
        retries.link(received.direction(), draft);
      }
      if (command instanceof Alert alert && alert.code().orElse("").equals("1222")) {
        calls.called(place, received);
      } else if (command instanceof Group group) {
        addAll(received, group.members(), draft, issued);
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
    return new Ledger(drafts.values().stream().map(Draft::entry).toList(), calls.list());
  }
}
