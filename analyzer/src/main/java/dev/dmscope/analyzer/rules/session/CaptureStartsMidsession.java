package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Dialogue;
import dev.dmscope.analyzer.session.Received;

/** Says why rules on the beginning of a session keep silent. */
@DmRule(
    id = "capture-starts-midsession",
    severity = Severity.INFO,
    summary = "The recording begins in the middle of the session",
    cites = "OMA DM Protocol 1.2 section 8.3")
public final class CaptureStartsMidsession implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.joinedLate()
        && received.fromDevice()
        && received.before().equals(Dialogue.EMPTY)
        && received.message().isPresent()) {
      Message message = received.message().get();
      findings.report(
          Severity.INFO,
          Location.of(received, message.msgIdElement()),
          "The first message recorded of this session is not its first: it answers the server, or its"
              + " MsgID is not 1. What came before is not judged.");
    }
  }
}
