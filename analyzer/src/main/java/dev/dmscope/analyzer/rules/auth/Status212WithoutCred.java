package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

@DmRule(
    id = "status-212-without-cred",
    severity = Severity.WARNING,
    summary = "212 accepts credentials that were never sent",
    cites =
        "OMA DM protocol support (Microsoft); OMA DM Representation Protocol 1.2 section 10 (status 212)")
public final class Status212WithoutCred implements SessionRule<Sides<Boolean>> {
  @Override
  public Sides<Boolean> start() {
    return Sides.both(false);
  }

  @Override
  public Sides<Boolean> next(Sides<Boolean> proved, Received received, Reporter findings) {
    Status status = Login.headerStatus(received);
    if (status != null
        && status.codeNumber() == 212
        && !proved.peer(received)
        && !received.joinedLate()
        && isKnown(received)) {
      findings.report(
          received.profile() == Profile.WINDOWS ? Severity.INFO : Severity.WARNING,
          Location.of(received, status.element()),
          "212 says that the credentials of "
              + Login.peer(received)
              + " hold for the session, but none of its messages had Cred or x-syncml-hmac. Answer"
              + " 200 where none are needed, 407 with Chal where they are.");
    }
    return !proved.sender(received) && Login.isProved(received)
        ? proved.withSender(received, true)
        : proved;
  }

  /** Whether every message of the peer was read, so that its credentials would have been seen. */
  private static boolean isKnown(Received received) {
    return received.fromDevice()
        ? !received.before().serverGaps()
        : !received.before().deviceGaps();
  }
}
