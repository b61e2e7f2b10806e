package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the commands that await a Status, by side, until the one who owes it closes its package
 * with Final. A refused, aborted or unreadable message settles what it might have answered.
 */
@DmRule(
    id = "status-missing",
    severity = Severity.ERROR,
    summary = "A command was never answered with a Status",
    cites = "MS-MDM 3.1.5.2.1 and 2.2.6.1; OMA DM Protocol 1.2 sections 8.4 and 8.5",
    dataSync = true)
public final class StatusMissing implements SessionRule<StatusMissing.State> {
  /** What the device owes for the server's commands, and the server for the device's. */
  record State(Debts ofDevice, Debts ofServer) {
    Debts of(Direction sender) {
      return sender == Direction.TO_SERVER ? ofDevice : ofServer;
    }

    State with(Direction sender, Debts debts) {
      return sender == Direction.TO_SERVER
          ? new State(debts, ofServer)
          : new State(ofDevice, debts);
    }
  }

  @Override
  public State start() {
    return new State(Debts.NONE, Debts.NONE);
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    Direction sender = received.direction();
    if (received.message().isEmpty() || !isSound(received)) {
      boolean nothingSaid = received.fromDevice() && received.decoded() instanceof Decoded.Empty;
      return nothingSaid ? state : state.with(sender, Debts.NONE);
    }
    Message message = received.message().get();
    if (message.hasAlert("1223")) {
      return start();
    }
    Debts left = settle(state.of(sender), received, message);
    Debts ofPeer = reached(received) ? state.of(sender.reverse()) : Debts.NONE;
    if (message.isFinal()) {
      left.report(sender, findings);
      left = Debts.NONE;
    }
    Debts still = ofPeer.without(superseded(received, message));
    Debts ofPeerNow = received.sent().map(still::plus).orElse(still);
    return state.with(sender, left).with(sender.reverse(), ofPeerNow);
  }

  @Override
  public void end(State state, Ending how, Reporter findings) {
    if (how == Ending.FINAL || how == Ending.EMPTY_RESPONSE) {
      state.ofDevice.report(Direction.TO_SERVER, findings);
      state.ofServer.report(Direction.TO_DEVICE, findings);
    }
  }

  /** A device that goes on without an answer: its message before may never have arrived. */
  private static boolean reached(Received received) {
    Optional<Sent> own = received.before().last(Direction.TO_SERVER);
    Optional<Sent> answer = received.before().last(Direction.TO_DEVICE);
    return !received.fromDevice()
        || own.isEmpty()
        || answer.filter(sent -> sent.ref().compareTo(own.get().ref()) > 0).isPresent();
  }

  private static Debts settle(Debts debts, Received received, Message message) {
    List<Debts.Answer> answers = new ArrayList<>();
    for (Status status : message.statuses()) {
      if (status.isForSyncHdr() && status.codeNumber() >= 400) {
        return Debts.NONE;
      }
      answers.add(
          new Debts.Answer(
              received.before().referent(received.direction(), status), status.codeNumber()));
    }
    return debts.settle(answers);
  }

  /** Messages with the MsgID of this one: it is the one that answers refer to from now on. */
  private static Set<MessageRef> superseded(Received received, Message message) {
    String id = message.msgId().orElse("");
    Set<MessageRef> earlier = new HashSet<>(0);
    for (Sent sent : received.before().from(received.direction())) {
      if (sent.msgId().equals(id)) {
        earlier.add(sent.ref());
      }
    }
    return earlier;
  }

  private static boolean isSound(Received received) {
    return received.isWhole()
        && (received.fromDevice() || received.http().filter(HttpFacts::failed).isEmpty());
  }

  /** Such as {@code Get (CmdID '5', './DevDetail/HwV') got no Status}. Results may have come. */
  static String text(Debts.Debt debt, Direction debtor) {
    return Naming.of(debt.command())
        + " got no Status from the "
        + debtor.sender()
        + ", so its outcome is unknown. Send one Status for each command, also within Atomic and"
        + " Sequence.";
  }

  /** The severity for a debt of that side. */
  static Severity severity(Debts.Debt debt, Direction debtor) {
    if (debtor == Direction.TO_DEVICE) {
      return debt.command().deviceInfo() ? Severity.INFO : Severity.WARNING;
    }
    return debt.groupRefused() ? Severity.WARNING : Severity.ERROR;
  }
}
