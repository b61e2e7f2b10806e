package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Reports once for each 212. */
@DmRule(
    id = "cred-after-212",
    severity = Severity.INFO,
    summary = "Credentials are sent again although 212 accepted them for the session",
    cites = "OMA DM protocol support (Microsoft)")
public final class CredAfter212 implements SessionRule<Sides<Boolean>> {
  @Override
  public Sides<Boolean> start() {
    return Sides.both(false);
  }

  @Override
  public Sides<Boolean> next(Sides<Boolean> accepted, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return accepted;
    }
    Sides<Boolean> now = accepted;
    if (now.sender(received) && Login.cred(received).isPresent()) {
      findings.report(
          Severity.INFO,
          Login.place(received),
          Login.peer(received).replace("the", "The")
              + " accepted the credentials for the whole session (212), and here they come again."
              + " Harmless; leave them out.");
      now = now.withSender(received, false);
    }
    Status status = Login.headerStatus(received);
    boolean accepts = status != null && status.codeNumber() == 212;
    if (status != null && accepts != now.peer(received)) {
      now =
          now.withPeer(
              received, accepts || (now.peer(received) && !Login.isRefusal(status.codeNumber())));
    }
    return now;
  }
}
