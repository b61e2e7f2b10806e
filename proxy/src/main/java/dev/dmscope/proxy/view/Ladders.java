package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.session.ledger.Entry;
import dev.dmscope.analyzer.session.ledger.Ledger;
import dev.dmscope.analyzer.session.ledger.Packages;
import dev.dmscope.analyzer.session.ledger.Phase;
import dev.dmscope.analyzer.session.ledger.Placement;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.Ladder.Answer;
import dev.dmscope.webui.api.Ladder.CommandView;
import dev.dmscope.webui.api.Ladder.Rung;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Courses of sessions: who sent what when, and what came of each command. */
final class Ladders {
  private static final Logger LOG = LoggerFactory.getLogger(Ladders.class);

  /** A longer session is shown as far as this. */
  private static final int MOST_RUNGS = 5_000;

  /** Bytes of bodies that are read again for one ladder: trees take several times as much. */
  private static final long MOST_BYTES = 32 << 20;

  private final Recording recording;
  private final Catalogue catalogue;

  Ladders(Recording recording, Catalogue catalogue) {
    this.recording = recording;
    this.catalogue = catalogue;
  }

  Ladder of(SessionRow session) {
    List<MessageRow> first = catalogue.messagesOf(session.id(), MOST_RUNGS + 1);
    List<MessageRow> rows = first.subList(0, shown(first));
    List<Received> received = received(session.id(), rows);
    Map<String, Placement> places = new HashMap<>();
    for (Placement place : Packages.of(received)) {
      places.put(place.message().toString(), place);
    }
    Map<String, List<CommandView>> commands = commands(received);
    List<Rung> rungs = new ArrayList<>(rows.size());
    Instant before = session.startedAt();
    Phase phase = Phase.SETUP;
    for (MessageRow row : rows) {
      Optional<Placement> place = Optional.ofNullable(places.get(row.id()));
      phase = place.map(Placement::phase).orElse(phase);
      rungs.add(
          new Rung(
              row,
              row.at(),
              Duration.between(session.startedAt(), row.at()).toMillis(),
              Duration.between(before, row.at()).toMillis(),
              place.map(Placement::number).orElse(0),
              phase.label(),
              commands.getOrDefault(row.id(), List.of())));
      before = row.at();
    }
    return new Ladder(
        session,
        rungs,
        catalogue.findingsOfSession(session.id(), MOST_RUNGS),
        rows.size() < first.size());
  }

  private static int shown(List<MessageRow> rows) {
    int most = Math.min(rows.size(), MOST_RUNGS);
    long bytes = 0;
    for (int i = 0; i < most; i++) {
      bytes += rows.get(i).bytes();
      if (i > 0 && bytes > MOST_BYTES) {
        return i;
      }
    }
    return most;
  }

  /** The messages as the session saw them: its exchanges once more through the tracker. */
  private List<Received> received(String session, List<MessageRow> rows) {
    List<Turn> turns = new ArrayList<>();
    rows.stream().mapToLong(MessageRow::seq).distinct().forEach(seq -> turn(seq, turns));
    return Review.review(turns, List.of()).stream()
        .filter(reviewed -> reviewed.session().id().equals(session))
        .findFirst()
        .map(ReviewedSession::messages)
        .orElse(List.of());
  }

  private void turn(long sequence, List<Turn> turns) {
    try {
      recording
          .read(sequence)
          .ifPresent(recorded -> turns.add(Turn.of(sequence, recorded.exchange())));
    } catch (IOException e) {
      LOG.info("A rung is shown without its commands: {}", e.getMessage());
    }
  }

  private static Map<String, List<CommandView>> commands(List<Received> received) {
    Map<String, List<CommandView>> commands = new HashMap<>();
    for (Entry entry : Ledger.of(received).entries()) {
      commands
          .computeIfAbsent(entry.place().message().toString(), m -> new ArrayList<>())
          .add(view(entry));
    }
    return commands;
  }

  private static CommandView view(Entry entry) {
    return new CommandView(
        entry.depth(),
        entry.place().element(),
        entry.cmdId(),
        entry.name(),
        entry.uris().stream().map(Secrets::target).toList(),
        entry.detail(),
        entry.refers().map(place -> place.message().toString()),
        entry.refers().map(place -> place.element()),
        entry
            .answer()
            .map(
                answer ->
                    new Answer(
                        answer.status().message().toString(),
                        answer.status().element(),
                        answer.code(),
                        StatusNames.of(answer.code()))),
        entry.due() == Entry.Due.MISSING);
  }
}
