package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;

/** SessionID 0 with MsgID 0 is how a bootstrap message looks, and is let pass. */
@DmRule(
    id = "msgid-missing-or-not-numeric",
    severity = Severity.ERROR,
    summary = "A message has no MsgID, or one that is not a decimal number from 1",
    cites = "MS-MDM 2.2.3.6; OMA DM protocol support (Microsoft), MsgID",
    dataSync = true)
public final class MsgidMissingOrNotNumeric implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole()) {
      received
          .message()
          .filter(message -> message.header().isPresent() && !isBootstrap(message))
          .ifPresent(message -> checkMessage(received, message, findings));
    }
  }

  private static void checkMessage(Received received, Message message, Reporter findings) {
    String id = message.msgId().orElse("");
    if (id.isEmpty()) {
      findings.report(
          Severity.ERROR,
          Location.of(received, message.msgIdElement()),
          "The message has no MsgID, so that no Status can refer to it. Number the messages of each"
              + " side 1, 2, 3 in every session.");
    } else if (MsgId.of(message).isEmpty()) {
      findings.report(
          Severity.WARNING,
          Location.of(received, message.msgIdElement()),
          "MsgID "
              + Quote.of(id)
              + " is not a decimal number from 1, so that gaps cannot be seen on this side. Number"
              + " the messages 1, 2, 3.");
    }
  }

  private static boolean isBootstrap(Message message) {
    return message.sessionId().orElse("").equals("0") && message.msgId().orElse("").equals("0");
  }
}
