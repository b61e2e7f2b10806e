package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

@DmRule(
    id = "hmac-dropped",
    severity = Severity.ERROR,
    summary = "A side that protected its messages with an HMAC sends one without",
    cites = "OMA DM Security 1.2 section 5.4")
public final class HmacDropped implements SessionRule<Sides<Boolean>> {
  @Override
  public Sides<Boolean> start() {
    return Sides.both(false);
  }

  @Override
  public Sides<Boolean> next(Sides<Boolean> sealed, Received received, Reporter findings) {
    if (received.message().isEmpty() || received.http().isEmpty()) {
      return sealed;
    }
    boolean hmac = Login.hmac(received).isPresent();
    if (sealed.sender(received) && !hmac && Login.isSound(received)) {
      findings.report(
          Severity.ERROR,
          Login.place(received),
          Login.sender(received)
              + " sent an x-syncml-hmac with the message before and sends none with this one, so"
              + " that its body may have been changed on the way. Send it with every message.");
    }
    return hmac == sealed.sender(received) ? sealed : sealed.withSender(received, hmac);
  }
}
