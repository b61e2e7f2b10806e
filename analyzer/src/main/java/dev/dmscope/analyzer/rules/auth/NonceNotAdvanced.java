package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * Knows no password: two digests that are equal were made with the same nonce. With the password
 * {@link DigestMismatch} says more.
 */
@DmRule(
    id = "nonce-not-advanced",
    severity = Severity.WARNING,
    summary = "A new nonce was handed out and the digest is still the same",
    cites = "OMA DM protocol support (Microsoft); OMA DM Security 1.2 section 5.3")
public final class NonceNotAdvanced implements DeviceRule<ByServer<Sides<NonceNotAdvanced.Side>>> {
  /**
   * One side that proves itself with digests.
   *
   * @param digest the last it sent
   * @param before what it was challenged with before that digest
   * @param due what it was challenged with since
   */
  record Side(String digest, Optional<Challenge> before, Optional<Challenge> due) {
    static final Side START = new Side("", Optional.empty(), Optional.empty());

    @Override
    public String toString() {
      return "Side[masked]";
    }
  }

  @Override
  public ByServer<Sides<Side>> start() {
    return ByServer.none();
  }

  @Override
  public ByServer<Sides<Side>> next(
      ByServer<Sides<Side>> state, Session session, Received received, Reporter findings) {
    Status status = Login.headerStatus(received);
    Challenge challenge = Challenge.in(received, status);
    Optional<Cred> cred = Login.cred(received).filter(NonceNotAdvanced::isMd5);
    if (challenge == null && cred.isEmpty()) {
      return state;
    }
    Sides<Side> sides = state.of(session).orElseGet(() -> Sides.both(Side.START));
    if (challenge != null) {
      Side peer = sides.peer(received);
      Optional<Challenge> due = challenge.surely() ? Optional.of(challenge) : Optional.empty();
      sides = sides.withPeer(received, new Side(peer.digest, peer.before, due));
    }
    if (cred.isPresent()) {
      Side own = sides.sender(received);
      String digest = cred.get().data().orElse("");
      if (own.due.isPresent() && !digest.isEmpty() && digest.equals(own.digest)) {
        judge(own, received, cred.get(), findings);
      }
      sides =
          sides.withSender(
              received, new Side(digest, own.due.or(() -> own.before), Optional.empty()));
    }
    return state.with(session, sides);
  }

  private static void judge(Side own, Received received, Cred cred, Reporter findings) {
    Challenge due = own.due.orElseThrow();
    if (own.before.filter(before -> before.text().equals(due.text())).isPresent()) {
      return; // the same nonce was handed out again: nonce-reused
    }
    boolean sure = own.before.isPresent() || Login.isRefusal(due.code());
    findings.report(
        sure ? Severity.WARNING : Severity.INFO,
        Location.of(received, cred.element()),
        Login.sender(received)
            + " was given a new nonce and sends the same digest as before, so it was made with the"
            + " old one. Hash the nonce of the last challenge, also if that came with 200 or 212.",
        List.of(due.at()));
  }

  private static boolean isMd5(Cred cred) {
    return Login.scheme(cred).equals(Optional.of(Scheme.MD5));
  }
}
