package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Chal of the peer, with whatever Status, frees the side to change: it may have asked for it. */
@DmRule(
    id = "auth-type-changes",
    severity = Severity.WARNING,
    summary = "Credentials were accepted, and later in the session another type is sent",
    cites = "OMA DM Protocol 1.2 section 9")
public final class AuthTypeChanges implements SessionRule<Sides<AuthTypeChanges.Side>> {
  /**
   * One side.
   *
   * @param sent the proof of its last message, not yet answered
   * @param accepted the proof that the peer accepted
   */
  record Side(@Nullable Proved sent, @Nullable Proved accepted) {}

  /** A proof, and where it stands. */
  record Proved(Scheme scheme, Location at) {}

  @Override
  public Sides<Side> start() {
    return Sides.both(new Side(null, null));
  }

  @Override
  public Sides<Side> next(Sides<Side> state, Received received, Reporter findings) {
    if (received.message().isEmpty() || received.resendOf().isPresent()) {
      return state;
    }
    Status status = Login.headerStatus(received);
    Side peer = answered(state.peer(received), status);
    Side own = state.sender(received);
    Optional<Scheme> scheme = Login.scheme(received);
    Proved accepted = own.accepted;
    if (scheme.isPresent() && accepted != null && accepted.scheme != scheme.get()) {
      findings.report(
          Severity.WARNING,
          Login.place(received),
          "%s changes from %s, which was accepted, to %s within the session, unasked. Keep to one type of credentials until the session ends."
              .formatted(Login.sender(received), accepted.scheme.type(), scheme.get().type()),
          List.of(accepted.at));
      accepted = null;
    }
    Proved sent = scheme.map(s -> new Proved(s, Login.place(received))).orElse(null);
    return state.withPeer(received, peer).withSender(received, new Side(sent, accepted));
  }

  private static Side answered(Side side, @Nullable Status status) {
    if (status == null) {
      return side;
    }
    if (status.chal().isPresent() || Login.isRefusal(status.codeNumber())) {
      return new Side(null, keepsTo(side, status) ? side.sent : null);
    }
    boolean accepts = status.codeNumber() == 200 || status.codeNumber() == 212;
    return new Side(null, accepts && side.sent != null ? side.sent : side.accepted);
  }

  /** Whether the challenge comes with success and asks for the type that was sent. */
  private static boolean keepsTo(Side side, Status status) {
    return !Login.isRefusal(status.codeNumber())
        && side.sent != null
        && status.chal().flatMap(Login::scheme).filter(side.sent.scheme::equals).isPresent();
  }
}
