package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A nonce that was handed out and never used may be handed out again. */
@DmRule(
    id = "nonce-reused",
    severity = Severity.ERROR,
    summary = "A nonce that was used already is handed out again",
    cites = "OMA DM Security 1.2 sections 5.3 and 5.4")
public final class NonceReused implements DeviceRule<ByServer<Sides<NonceReused.Side>>> {
  private static final int REMEMBERED = 16;

  /**
   * One side that is challenged.
   *
   * @param used nonces with which it has proved itself since, the last one at the end
   * @param due the nonce handed out last, if it has not
   */
  record Side(List<String> used, Optional<String> due) {
    static final Side START = new Side(List.of(), Optional.empty());

    @Override
    public String toString() {
      return "Side[masked]";
    }

    Side proved() {
      if (due.isEmpty() || used.contains(due.get())) {
        return new Side(used, Optional.empty());
      }
      List<String> all = new ArrayList<>(used);
      if (all.size() >= REMEMBERED) {
        all.remove(0);
      }
      all.add(due.get());
      return new Side(List.copyOf(all), Optional.empty());
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
    boolean proved = Login.scheme(received).filter(Scheme::hasNonce).isPresent();
    if (challenge == null && !proved) {
      return state;
    }
    Sides<Side> sides = state.of(session).orElseGet(() -> Sides.both(Side.START));
    if (challenge != null) {
      Side peer = sides.peer(received);
      if (peer.used.contains(challenge.text())) {
        report(received, challenge, findings);
      }
      sides = sides.withPeer(received, new Side(peer.used, Optional.of(challenge.text())));
    }
    return state.with(
        session, proved ? sides.withSender(received, sides.sender(received).proved()) : sides);
  }

  private static void report(Received received, Challenge challenge, Reporter findings) {
    boolean hmac = challenge.scheme().equals(Optional.of(Scheme.HMAC));
    findings.report(
        hmac ? Severity.ERROR : Severity.WARNING,
        challenge.at(),
        Login.sender(received)
            + " hands out a nonce with which "
            + Login.peer(received)
            + " has proved itself before; whoever has read that digest can send it again. Make a"
            + " new random nonce "
            + (hmac ? "for every message." : "for every session."));
  }
}
