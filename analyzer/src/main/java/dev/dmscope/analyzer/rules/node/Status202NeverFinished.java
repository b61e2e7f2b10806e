package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports at the beginning of the sixth session after the Status. The outcome may come as an Alert
 * 1226, as a later Status, or be asked for with a Get of the node or of one beside it.
 */
@DmRule(
    id = "status-202-never-finished",
    severity = Severity.INFO,
    summary = "Work that the device accepted with 202 shows no outcome in five more sessions",
    cites = "OMA DM protocol support (Microsoft), SyncML response codes and Alert 1226")
public final class Status202NeverFinished implements DeviceRule<Status202NeverFinished.State> {
  private static final int SESSIONS = 5;
  private static final int MOST = 20;

  /**
   * What is under way.
   *
   * @param session the session that was seen last, by its first message
   */
  record State(List<Begun> begun, Optional<MessageRef> session) {}

  private static final State NOTHING = new State(List.of(), Optional.empty());

  @Override
  public State start() {
    return NOTHING;
  }

  @Override
  public State next(State state, Session session, Received received, Reporter findings) {
    if (!received.fromDevice() || received.message().isEmpty()) {
      return state;
    }
    Message message = received.message().get();
    List<Begun> begun = state.begun();
    if (!begun.isEmpty()) {
      if (state.session().filter(session.first()::equals).isEmpty()) {
        begun = aged(begun, message, received, findings);
      }
      begun = unsettled(begun, message, received);
    }
    begun = withNew(begun, message, received);
    return begun.isEmpty() ? NOTHING : new State(begun, Optional.of(session.first()));
  }

  private static List<Begun> aged(
      List<Begun> begun, Message message, Received received, Reporter findings) {
    List<Begun> left = new ArrayList<>(begun.size());
    for (Begun work : begun) {
      if (work.sessions() < SESSIONS) {
        left.add(work.older());
      } else {
        findings.report(
            Severity.INFO,
            Location.of(received, message.headElement()),
            "The device accepted the "
                + work.command()
                + " with 202, and in "
                + SESSIONS
                + " more sessions neither an Alert 1226 nor a Status nor a Get showed what came of"
                + " it. Get the node.",
            List.of(work.at()));
      }
    }
    return left;
  }

  private static List<Begun> unsettled(List<Begun> begun, Message message, Received received) {
    List<Begun> left = new ArrayList<>(begun);
    for (Alert alert : message.alerts()) {
      if (alert.code().orElse("").equals("1226")) {
        for (Item item : alert.items()) {
          String source = SameNode.key(item.source().orElse(""));
          left.removeIf(work -> source.isEmpty() || work.isToldBy(source));
        }
      }
    }
    for (Status status : message.statuses()) {
      if (!left.isEmpty() && status.codeNumber() != 202 && status.codeNumber() != 101) {
        Optional<Outcome> outcome = Outcome.of(status, received);
        outcome.ifPresent(o -> left.removeIf(work -> work.isToldBy(o.node())));
      }
    }
    return List.copyOf(left);
  }

  private static List<Begun> withNew(List<Begun> begun, Message message, Received received) {
    List<Begun> more = null;
    for (Status status : message.statuses()) {
      if (status.codeNumber() == 202) {
        Optional<Outcome> outcome = Outcome.of(status, received);
        if (outcome.isPresent() && isWork(outcome.get().command())) {
          more = more == null ? new ArrayList<>(begun) : more;
          String node = outcome.get().node();
          more.removeIf(work -> work.node().equals(node));
          if (more.size() < MOST) {
            Location at = Location.of(received, status.element());
            more.add(new Begun(outcome.get().command(), node, at, 0));
          }
        }
      }
    }
    return more == null ? begun : List.copyOf(more);
  }

  private static boolean isWork(String command) {
    return command.equals("Exec") || command.equals("Replace") || command.equals("Add");
  }
}
