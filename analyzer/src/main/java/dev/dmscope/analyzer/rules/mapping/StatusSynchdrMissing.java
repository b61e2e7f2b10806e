package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Asking;
import dev.dmscope.analyzer.session.Dialogue;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Sent;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;
import java.util.Set;

/**
 * Demands it of a message that follows one of the peer. A device that starts over with Alert 1200
 * or 1201, after a challenge or a failure, is not judged.
 */
@DmRule(
    id = "status-synchdr-missing",
    severity = Severity.ERROR,
    summary = "A message that answers another has no Status for its SyncHdr",
    cites = "OMA DM Protocol 1.2 sections 8.4 and 8.5; MS-MDM 2.2.6.1",
    dataSync = true)
public final class StatusSynchdrMissing implements MessageRule {
  private static final Set<String> SESSION_START = Set.of("1200", "1201");
  private static final String RESULT_ALERT = "221";

  @Override
  public void check(Received received, Reporter findings) {
    Optional<Sent> asked = toBeAnswered(received);
    if (asked.isEmpty() || received.message().isEmpty() || !isSound(received)) {
      return;
    }
    Message message = received.message().get();
    Optional<Element> body = message.root().first("SyncBody");
    boolean answered = message.statuses().stream().anyMatch(Status::isForSyncHdr);
    if (body.isEmpty() || answered || startsOver(message) || isExempt(message)) {
      return;
    }
    boolean serious = !received.fromDevice() && !message.commands().isEmpty();
    findings.report(
        serious ? Severity.ERROR : Severity.WARNING,
        Location.of(received, body.get()),
        "The message has no Status for SyncHdr of message "
            + Quote.of(asked.get().msgId())
            + ", so its sender cannot tell whether it was accepted. Put a Status with CmdRef 0 and"
            + " Cmd SyncHdr first.");
  }

  /** The peer's last message, if it came after the last one of this side. */
  private static Optional<Sent> toBeAnswered(Received received) {
    Dialogue before = received.before();
    Optional<Sent> own = before.last(received.direction());
    return before
        .last(received.direction().reverse())
        .filter(peer -> peer.readable() && !peer.noResp())
        .filter(peer -> own.isEmpty() || own.get().ref().compareTo(peer.ref()) < 0);
  }

  private static boolean isSound(Received received) {
    return received.isWhole()
        && (received.fromDevice() || received.http().filter(HttpFacts::failed).isEmpty());
  }

  /** An abort, or the question for what a busy server of data sync still owes. */
  private static boolean isExempt(Message message) {
    return Asking.isAbort(message) || message.hasAlert(RESULT_ALERT);
  }

  private static boolean startsOver(Message message) {
    return SESSION_START.stream().anyMatch(message::hasAlert);
  }
}
