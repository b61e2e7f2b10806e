package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import dev.dmscope.analyzer.session.Sent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows of each side up to which message of the peer its answers are closed: by its Final those to
 * all that came before, and by a Status for SyncHdr that to this header. A server may answer an
 * alert one exchange later, so that of servers only Statuses for SyncHdr are judged. These are
 * info, since OMA's own printed sessions have them.
 */
@DmRule(
    id = "status-msgref-stale",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "A Status refers to an earlier message whose answers were complete",
    cites = "MS-MDM 2.2.3.7; OMA DM protocol support (Microsoft), MsgRef",
    dataSync = true)
public final class StatusMsgrefStale implements SessionRule<StatusMsgrefStale.State> {
  /**
   * What one side has answered.
   *
   * @param closed the last message of the peer whose commands are done with
   * @param header the last message of the peer whose header is
   * @param unfinished commands whose final code is still to come, after 101, 202 or 213
   */
  record Answered(
      Optional<MessageRef> closed, Optional<MessageRef> header, Set<Debts.Key> unfinished) {
    static final Answered NOTHING = new Answered(Optional.empty(), Optional.empty(), Set.of());
  }

  /** Both sides. */
  record State(Answered byDevice, Answered byServer) {
    Answered by(Direction sender) {
      return sender == Direction.TO_SERVER ? byDevice : byServer;
    }

    State with(Direction sender, Answered now) {
      return sender == Direction.TO_SERVER ? new State(now, byServer) : new State(byDevice, now);
    }
  }

  private static final int MOST_UNFINISHED = 100;

  @Override
  public State start() {
    return new State(Answered.NOTHING, Answered.NOTHING);
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    Direction sender = received.direction();
    Optional<Sent> last = received.before().last(sender.reverse());
    if (received.message().isEmpty() || !received.isWhole() || last.isEmpty()) {
      return state;
    }
    Message message = received.message().get();
    if (message.statuses().isEmpty()) {
      return state;
    }
    Answered before = state.by(sender);
    // After a failed exchange the same answers come again, in a message with another number.
    boolean sure = !received.before().serverGaps() && !received.before().deviceGaps();
    Optional<MessageRef> header = before.header();
    Set<Debts.Key> unfinished = new HashSet<>(before.unfinished());
    for (Status status : message.statuses()) {
      Referent to = received.before().referent(sender, status);
      if (to instanceof Referent.Header answered) {
        MessageRef ref = answered.message().ref();
        if (sure && !ref.equals(last.get().ref()) && reaches(before.header(), ref)) {
          report(received, status, "SyncHdr", last.get(), List.of(), findings);
        }
        header = reaches(header, ref) ? header : Optional.of(ref);
      } else if (to instanceof Referent.Of of) {
        Debts.Key key = Debts.Key.of(of.command());
        boolean awaited = unfinished.remove(key);
        if (sure && !awaited && received.fromDevice() && reaches(before.closed(), key.message())) {
          List<Location> related = List.of(Place.of(of.command()));
          report(received, status, Naming.of(of.command()), last.get(), related, findings);
        }
        if (isProvisional(status.codeNumber()) && unfinished.size() < MOST_UNFINISHED) {
          unfinished.add(key);
        }
      }
    }
    Optional<MessageRef> closed =
        message.isFinal() ? Optional.of(last.get().ref()) : before.closed();
    return state.with(sender, new Answered(closed, header, Set.copyOf(unfinished)));
  }

  private static boolean reaches(Optional<MessageRef> mark, MessageRef ref) {
    return mark.isPresent() && mark.get().compareTo(ref) >= 0;
  }

  private static boolean isProvisional(int code) {
    return code == 101 || code == 202 || code == 213;
  }

  private static void report(
      Received received,
      Status status,
      String answered,
      Sent last,
      List<Location> related,
      Reporter findings) {
    findings.report(
        answered.equals("SyncHdr") ? Severity.INFO : Severity.WARNING,
        Place.of(received, status, "MsgRef"),
        "MsgRef "
            + Quote.of(status.msgRef().orElse(""))
            + " is an earlier message, whose "
            + answered
            + " was done with; the last one is "
            + Quote.of(last.msgId())
            + ". Let MsgRef name the message that is answered now.",
        related);
  }
}
