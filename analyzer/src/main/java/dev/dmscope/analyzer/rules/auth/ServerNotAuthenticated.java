package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

@DmRule(
    id = "server-not-authenticated",
    severity = Severity.WARNING,
    summary = "Nothing tells the device that the server is the right one: no TLS, no credentials",
    cites = "OMA DM Protocol 1.2 section 8.4; OMA DM protocol support (Microsoft), Security")
public final class ServerNotAuthenticated implements SessionRule<ServerNotAuthenticated.State> {
  /**
   * The server so far.
   *
   * @param first its first message that asks for something, over plain HTTP
   * @param proved whether a message of it had credentials
   */
  record State(Optional<Location> first, boolean proved) {}

  private static final State START = new State(Optional.empty(), false);

  @Override
  public State start() {
    return START;
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (received.fromDevice() || state.proved || received.http().isEmpty()) {
      return state;
    }
    if (Login.isProved(received)) {
      return new State(Optional.empty(), true);
    }
    boolean plain = received.http().get().url().regionMatches(true, 0, "http:", 0, 5);
    boolean asks =
        plain
            && state.first.isEmpty()
            && !received.joinedLate()
            && Login.isSound(received)
            && received.message().orElseThrow().commands().stream()
                .anyMatch(command -> !(command instanceof Status));
    return asks ? new State(Optional.of(Login.place(received)), false) : state;
  }

  @Override
  public void end(State state, Ending how, Reporter findings) {
    state.first.ifPresent(
        at ->
            findings.report(
                Severity.WARNING,
                at,
                "The server gives commands over plain HTTP, and none of its messages proves who sent"
                    + " it: anybody on the way could. Use HTTPS, or send Cred or x-syncml-hmac."));
  }
}
