package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/**
 * The first refusal may be owed to a nonce that one side had lost; what answers a challenge may
 * not.
 */
@DmRule(
    id = "auth-loop",
    severity = Severity.ERROR,
    summary = "Credentials are refused again and again in one session",
    cites = "OMA DM Security 1.2 section 5.3; OMA DM Protocol 1.2 section 9")
public final class AuthLoop implements SessionRule<Sides<AuthLoop.Side>> {
  /**
   * One side.
   *
   * @param challenged whether the peer has challenged it
   * @param answered whether its last message answered a challenge with credentials
   * @param refusals how often such an answer was refused
   */
  record Side(boolean challenged, boolean answered, int refusals) {
    static final Side START = new Side(false, false, 0);
  }

  @Override
  public Sides<Side> start() {
    return Sides.both(Side.START);
  }

  @Override
  public Sides<Side> next(Sides<Side> state, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return state;
    }
    Sides<Side> now = state;
    Status status = Login.headerStatus(received);
    Side peer = state.peer(received);
    if (status != null && Login.isRefusal(status.codeNumber())) {
      int refusals = peer.refusals + (peer.answered ? 1 : 0);
      if (peer.answered && refusals == 2) {
        findings.report(
            Severity.ERROR,
            Location.of(received, status.element()),
            Login.sender(received)
                + " has refused "
                + Login.peer(received)
                + "'s answer to a challenge twice in this session; after one more challenge with a"
                + " new nonce it should end. Compare user, password and nonce of both sides.");
      }
      now = state.withPeer(received, new Side(true, false, refusals));
    } else if (status != null && peer.challenged) {
      now = state.withPeer(received, Side.START);
    }
    Side own = now.sender(received);
    return own.challenged
        ? now.withSender(received, new Side(true, Login.isProved(received), own.refusals))
        : now;
  }
}
