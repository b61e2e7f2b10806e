package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Chal;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Optional;

@DmRule(
    id = "auth-type-ignored",
    severity = Severity.ERROR,
    summary = "A challenge asks for one type of credentials and another comes",
    cites = "OMA DM Security 1.2 section 5.3")
public final class AuthTypeIgnored implements SessionRule<Sides<Optional<AuthTypeIgnored.Asked>>> {
  /** What the peer asked for, and where. */
  record Asked(Scheme scheme, Location at) {}

  @Override
  public Sides<Optional<Asked>> start() {
    return Sides.both(Optional.empty());
  }

  @Override
  public Sides<Optional<Asked>> next(
      Sides<Optional<Asked>> asked, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return asked;
    }
    Sides<Optional<Asked>> now = asked;
    Optional<Asked> due = asked.sender(received);
    if (due.isPresent()) {
      Optional<Scheme> sent = Login.scheme(received);
      if (sent.isPresent() && sent.get() != due.get().scheme && !declines(received)) {
        findings.report(
            Severity.ERROR,
            Login.place(received),
            Login.sender(received)
                + " was asked for "
                + due.get().scheme.type()
                + " and sends "
                + sent.get().type()
                + ". Send what was asked for, or end the session.",
            List.of(due.get().at));
      }
      now = now.withSender(received, Optional.empty());
    }
    Status status = Login.headerStatus(received);
    if (status != null && Login.isRefusal(status.codeNumber()) && status.chal().isPresent()) {
      Chal chal = status.chal().get();
      now =
          now.withPeer(
              received,
              Login.scheme(chal).map(s -> new Asked(s, Location.of(received, chal.element()))));
    }
    return now;
  }

  private static boolean declines(Received received) {
    Status status = Login.headerStatus(received);
    return status != null && status.codeNumber() == 406;
  }
}
