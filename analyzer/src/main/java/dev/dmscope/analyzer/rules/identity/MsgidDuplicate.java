package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Optional;

/**
 * An id used before, or lower than one used before. Not for resends, nor for the answer to one
 * (that is resend-detected), nor for a server that repeats its number after a failed exchange. A
 * device that starts at 1 again after a challenge gets a warning, once.
 */
@DmRule(
    id = "msgid-duplicate",
    severity = Severity.ERROR,
    summary = "A MsgID comes again in one direction of a session, with other content",
    cites = "Structure of OMA DM provisioning files (Microsoft), SyncHdr element",
    dataSync = true)
public final class MsgidDuplicate implements SessionRule<MsgidDuplicate.State> {
  /**
   * What is remembered of one side.
   *
   * @param last the highest MsgID, 0 if none
   * @param at where it stood
   * @param excused whether it may come again: an exchange failed, or the device sent again
   */
  record Side(long last, Optional<Location> at, boolean excused) {
    static final Side NEW = new Side(0, Optional.empty(), false);

    Side excuse() {
      return new Side(last, at, true);
    }
  }

  /**
   * Both sides.
   *
   * @param challenged whether the server's last message refused the device's credentials
   * @param restarted whether the device has used its one restart
   */
  record State(Side device, Side server, boolean challenged, boolean restarted) {}

  @Override
  public boolean seesResends() {
    return true;
  }

  @Override
  public State start() {
    return new State(Side.NEW, Side.NEW, false, false);
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    boolean resend = received.resendOf().isPresent();
    State after = state;
    if (!resend && received.message().isPresent()) {
      after = judge(state, received, received.message().get(), findings);
    }
    return Loss.failed(received) || (resend && received.fromDevice())
        ? new State(after.device, after.server.excuse(), after.challenged, after.restarted)
        : after;
  }

  private static State judge(State state, Received received, Message message, Reporter findings) {
    boolean device = received.fromDevice();
    Side side = device ? state.device : state.server;
    long id = MsgId.of(message).orElse(0);
    Location at = Location.of(received, message.msgIdElement());
    boolean challenged = device ? state.challenged : isChallenge(message);
    if (id == 0 || id > side.last) {
      Side seen = id == 0 ? side : new Side(id, Optional.of(at), false);
      return device
          ? new State(seen, state.server, challenged, state.restarted)
          : new State(state.device, seen, challenged, state.restarted);
    }
    if (device && id == 1 && state.challenged && !state.restarted) {
      report(Severity.WARNING, id, side, at, received, findings);
      return new State(new Side(1, Optional.of(at), false), Side.NEW, false, true);
    }
    if (device || !side.excused || id != side.last) {
      report(Severity.ERROR, id, side, at, received, findings);
    }
    return device
        ? new State(side, state.server, challenged, state.restarted)
        : new State(state.device, new Side(side.last, side.at, false), challenged, state.restarted);
  }

  private static boolean isChallenge(Message message) {
    return message.statuses().stream()
        .filter(Status::isForSyncHdr)
        .anyMatch(status -> status.codeNumber() == 401 || status.codeNumber() == 407);
  }

  private static void report(
      Severity severity, long id, Side side, Location at, Received received, Reporter findings) {
    String text =
        id == side.last
            ? "MsgID "
                + id
                + " of the "
                + received.direction().sender()
                + " is used twice,"
                + " with different content"
            : "MsgID of the "
                + received.direction().sender()
                + " went back from "
                + side.last
                + " to "
                + id;
    findings.report(
        severity,
        at,
        text + "; each message of a session must have its own. Count up by one for each message.",
        id == side.last ? side.at.map(List::of).orElse(List.of()) : List.of());
  }
}
