package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Optional;

/** Speaks only when the peer then asks for credentials: 200 may also mean that none were needed. */
@DmRule(
    id = "cred-not-repeated-after-200",
    severity = Severity.WARNING,
    summary =
        "Credentials accepted for one message only (200) are not repeated, and then asked for",
    cites = "OMA DM Protocol 1.2 section 9; OMA DM protocol support (Microsoft)")
public final class CredNotRepeatedAfter200
    implements SessionRule<Sides<CredNotRepeatedAfter200.Side>> {
  /**
   * One side.
   *
   * @param proved whether its last message had credentials
   * @param onceOnly whether the peer accepted them for that message only
   * @param unproved the message that came next without any
   */
  record Side(boolean proved, boolean onceOnly, Optional<Location> unproved) {
    static final Side START = new Side(false, false, Optional.empty());
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
    Status status = Login.headerStatus(received);
    Sides<Side> now = state;
    Side peer = state.peer(received);
    if (status != null && !peer.equals(Side.START)) {
      if (Login.isRefusal(status.codeNumber()) && peer.unproved.isPresent()) {
        report(received, peer.unproved.get(), status, findings);
      }
      boolean once = peer.proved && status.codeNumber() == 200;
      now = state.withPeer(received, once ? new Side(true, true, Optional.empty()) : Side.START);
    }
    Side own = now.sender(received);
    boolean proved = Login.isProved(received);
    if (!proved && own.equals(Side.START)) {
      return now;
    }
    Optional<Location> unproved =
        own.onceOnly && !proved ? Optional.of(Login.place(received)) : Optional.empty();
    return now.withSender(received, new Side(proved, false, unproved));
  }

  private static void report(Received received, Location at, Status status, Reporter findings) {
    findings.report(
        received.profile() == Profile.WINDOWS ? Severity.INFO : Severity.WARNING,
        at,
        "The credentials of the message before were accepted with 200, which holds for one message"
            + " only; this one has none and is refused with "
            + status.codeNumber()
            + ". Repeat them in each message until 212 comes.",
        List.of(Location.of(received, status.element())));
  }
}
