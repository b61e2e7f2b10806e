package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import dev.dmscope.analyzer.session.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Info only: devices read the Status for SyncHdr and need no other. */
@DmRule(
    id = "auth-failure-status-missing",
    severity = Severity.INFO,
    summary = "A message is refused for its credentials without a Status for each of its commands",
    cites = "OMA DM Protocol 1.2 section 9")
public final class AuthFailureStatusMissing implements MessageRule {
  private static final int NAMED = 3;

  @Override
  public void check(Received received, Reporter findings) {
    Status refusal = Login.headerStatus(received);
    if (refusal == null
        || !Login.isRefusal(refusal.codeNumber())
        || !Login.isSound(received)
        || !received.message().orElseThrow().isFinal()
        || !(received.before().referent(received.direction(), refusal)
            instanceof Referent.Header header)
        || !isKnown(header.message())) {
      return;
    }
    List<String> unanswered = unanswered(header.message(), received);
    if (!unanswered.isEmpty()) {
      List<String> named = unanswered.subList(0, Math.min(NAMED, unanswered.size()));
      int more = unanswered.size() - named.size();
      findings.report(
          Severity.INFO,
          Location.of(received, refusal.element()),
          "%s refuses the message as a whole (%d) and says nothing of %s%s. A Status is due for every command received."
              .formatted(
                  Login.sender(received),
                  refusal.codeNumber(),
                  String.join(", ", named),
                  more == 0 ? "" : " and " + more + " more"));
    }
  }

  private static boolean isKnown(Sent message) {
    return message.readable() && !message.noResp() && message.repeatedCmdIds().isEmpty();
  }

  private static List<String> unanswered(Sent message, Received answer) {
    Set<Integer> answered = new HashSet<>();
    for (Status status : answer.message().orElseThrow().statuses()) {
      Referent referent = answer.before().referent(answer.direction(), status);
      if (referent instanceof Referent.Of of) {
        answered.add(of.command().element());
      } else if (!(referent instanceof Referent.Header)) {
        return List.of(); // what it answers cannot be told
      }
    }
    List<String> left = new ArrayList<>();
    for (Issued command : message.commands().values()) {
      if (command.owedStatus() && !answered.contains(command.element())) {
        left.add("the " + command.name() + " of CmdID " + Quote.of(command.cmdId()));
      }
    }
    return left;
  }
}
