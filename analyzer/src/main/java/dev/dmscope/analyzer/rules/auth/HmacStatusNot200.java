package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

@DmRule(
    id = "hmac-status-not-200",
    severity = Severity.WARNING,
    summary = "A message with an HMAC is answered 212, which would end its use",
    cites = "OMA DM Security 1.2 section 5.4")
public final class HmacStatusNot200 implements SessionRule<Sides<Boolean>> {
  @Override
  public Sides<Boolean> start() {
    return Sides.both(false);
  }

  @Override
  public Sides<Boolean> next(Sides<Boolean> sealed, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return sealed;
    }
    Status status = Login.headerStatus(received);
    if (status != null && sealed.peer(received) && status.codeNumber() == 212) {
      findings.report(
          Severity.WARNING,
          Location.of(received, status.element()),
          "The message answered here had an x-syncml-hmac, which every message needs anew; 212 says"
              + " that none is needed any more. Answer 200, with Chal and the next nonce.");
    }
    boolean hmac = Login.hmac(received).isPresent();
    return hmac == sealed.sender(received) ? sealed : sealed.withSender(received, hmac);
  }
}
