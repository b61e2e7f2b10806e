package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.analysis.SessionUpdate;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.webui.api.MessageRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One exchange, decoded, on its way to rows. */
record Reading(Recorded recorded, Turn turn) {
  static Reading of(Recorded recorded) {
    return new Reading(recorded, Turn.of(recorded.sequence(), recorded.exchange()));
  }

  /** Adds the rows of both directions, findings not yet counted. */
  void into(Pending fresh, List<SessionUpdate> updates) {
    Map<MessageRef, Received> received = new HashMap<>();
    Optional<SessionUpdate> own =
        updates.stream()
            .filter(u -> u.added().stream().anyMatch(m -> m.ref().sequence() == turn.sequence()))
            .findFirst();
    own.ifPresent(update -> update.added().forEach(m -> received.put(m.ref(), m)));
    MessageRows rows =
        new MessageRows(
            recorded,
            own.map(u -> u.session().key().device()).orElse(recorded.exchange().peer()),
            own.map(u -> u.session().id()));
    for (Direction direction : Direction.values()) {
      MessageRef ref = new MessageRef(turn.sequence(), direction);
      Optional<Arrival> arrival = arrival(direction);
      Optional<Received> of = Optional.ofNullable(received.get(ref));
      Optional<Message> message = of.map(Received::message).orElseGet(() -> messageOf(arrival));
      List<Command> commands = message.map(Message::allCommands).orElse(List.of());
      boolean resend = of.flatMap(Received::resendOf).isPresent();
      MessageRow row = rows.row(direction, kind(direction), message, commands, resend);
      fresh.messages.put(row.id(), row);
      message.ifPresent(m -> fresh.commands.addAll(CommandRows.of(ref, m)));
      fresh.contents.put(row.id(), content(arrival, commands));
    }
  }

  /** What of one direction is searched. */
  Content content(Direction direction) {
    Optional<Arrival> arrival = arrival(direction);
    return content(arrival, messageOf(arrival).map(Message::allCommands).orElse(List.of()));
  }

  private static Content content(Optional<Arrival> arrival, List<Command> commands) {
    return arrival.map(a -> ContentReader.read(a.decoded(), commands)).orElse(Content.NONE);
  }

  private static Optional<Message> messageOf(Optional<Arrival> arrival) {
    return arrival.flatMap(Arrival::message);
  }

  private Optional<Arrival> arrival(Direction direction) {
    return direction == Direction.TO_SERVER ? turn.request() : turn.response();
  }

  private BodyKind kind(Direction direction) {
    boolean declared =
        direction == Direction.TO_SERVER
            ? MessageRows.declaresSyncml(recorded.exchange().request().headers())
            : recorded
                .exchange()
                .response()
                .map(r -> MessageRows.declaresSyncml(r.headers()))
                .orElse(false);
    return arrival(direction).map(a -> BodyKind.of(a.decoded(), declared)).orElse(BodyKind.NONE);
  }

  /** The rows of an exchange that dmscope itself broke on. */
  static Pending broken(Recorded recorded, Throwable cause) {
    Pending fresh = new Pending();
    MessageRows rows = new MessageRows(recorded, recorded.exchange().peer(), Optional.empty());
    for (Direction direction : Direction.values()) {
      boolean none = direction == Direction.TO_DEVICE && recorded.exchange().response().isEmpty();
      BodyKind kind = none ? BodyKind.NONE : BodyKind.broken(cause);
      MessageRow row = rows.row(direction, kind, Optional.empty(), List.of(), false);
      fresh.messages.put(row.id(), row);
      fresh.contents.put(row.id(), Content.NONE);
    }
    return fresh;
  }
}
