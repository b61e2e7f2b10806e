package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;

/** MsgRef 0 was seen in an old OMA sample: a warning only. */
@DmRule(
    id = "status-msgref-unknown",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A Status refers to a message that the peer never sent in this session",
    cites = "MS-MDM 2.2.3.7",
    dataSync = true)
public final class StatusMsgrefUnknown implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isPresent() && received.isWhole() && !received.joinedLate()) {
      Message message = received.message().get();
      message.statuses().forEach(status -> checkStatus(received, status, findings));
    }
  }

  private static void checkStatus(Received received, Status status, Reporter findings) {
    if (received.before().referent(received.direction(), status)
        instanceof Referent.NoSuchMessage) {
      String ref = status.msgRef().orElse("");
      findings.report(
          ref.equals("0") ? Severity.WARNING : Severity.ERROR,
          Place.of(received, status, "MsgRef"),
          "The Status refers to message "
              + Quote.of(ref)
              + "; "
              + lastOf(received)
              + ". Copy the MsgID of the message that is answered.");
    }
  }

  private static String lastOf(Received received) {
    String peer = received.direction().reverse().sender();
    return received
        .before()
        .last(received.direction().reverse())
        .map(sent -> "the last message of the " + peer + " is " + Quote.of(sent.msgId()))
        .orElse("the " + peer + " has sent none in this session");
  }
}
