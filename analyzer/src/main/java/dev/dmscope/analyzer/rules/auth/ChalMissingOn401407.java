package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

@DmRule(
    id = "chal-missing-on-401-407",
    severity = Severity.ERROR,
    summary = "Credentials are refused or asked for without a challenge",
    cites = "OMA DM Protocol 1.2 section 9; OMA DM protocol support (Microsoft), Chal")
public final class ChalMissingOn401407 implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Status status = Login.headerStatus(received);
    if (status == null || status.chal().isPresent() || !Login.isRefusal(status.codeNumber())) {
      return;
    }
    // A device may refuse a server for good and end the session.
    boolean forGood = received.fromDevice() && status.codeNumber() == 401;
    findings.report(
        forGood ? Severity.INFO : Severity.ERROR,
        Location.of(received, status.element()),
        "Status "
            + status.codeNumber()
            + " for SyncHdr has no Chal, so that "
            + Login.peer(received)
            + " cannot know which credentials would do. Add Chal with Meta/Type, and NextNonce"
            + " for a digest.");
  }
}
