package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts exchanges, and compares each with the one before from the fourth on. */
@DmRule(
    id = "session-never-ends",
    severity = Severity.WARNING,
    summary = "The session goes on and on, or the same exchange is repeated",
    cites = "OMA DM Protocol 1.2 section 8 (the server decides when a session ends)")
public final class SessionNeverEnds implements SessionRule<SessionNeverEnds.State> {
  private static final int MOST_EXCHANGES = 200;
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int LOOP = 3;
  private static final int FIRST_COMPARED = 4;

  /**
   * What is remembered.
   *
   * @param asked of the server's commands in the last exchange, 0 if it had none
   * @param answered of what the device answered to that
   * @param same how many exchanges in a row were like the last one
   */
  record State(
      int exchanges, Optional<Instant> since, long asked, long answered, int same, boolean told) {}

  @Override
  public State start() {
    return new State(0, Optional.empty(), 0, 0, 1, false);
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (state.told || received.message().isEmpty()) {
      return state;
    }
    Message message = received.message().get();
    return received.fromDevice()
        ? answered(state, received, message)
        : asked(state, received, message, findings);
  }

  private static State answered(State state, Received received, Message message) {
    long now = state.exchanges < FIRST_COMPARED ? 0 : ExchangeHash.of(message);
    boolean same = now != 0 && now == state.answered;
    Optional<Instant> since = state.since.or(() -> Optional.of(received.at()));
    return new State(state.exchanges, since, state.asked, now, same ? state.same : 1, false);
  }

  private static State asked(State state, Received received, Message message, Reporter findings) {
    int exchanges = state.exchanges + 1;
    long now = exchanges < FIRST_COMPARED ? 0 : ExchangeHash.ofCommands(message);
    int same = now != 0 && now == state.asked ? state.same + 1 : 1;
    Optional<Instant> since = state.since.or(() -> Optional.of(received.at()));
    String why = why(exchanges, Duration.between(since.get(), received.at()), same);
    if (!why.isEmpty()) {
      findings.report(
          Severity.WARNING,
          Body.of(received, message),
          why + " The server ends a session with a message that has no commands and Final.");
    }
    return new State(exchanges, since, now, state.answered, same, !why.isEmpty());
  }

  private static String why(int exchanges, Duration lasted, int same) {
    if (same >= LOOP) {
      return "The server sends the same commands for the "
          + LOOP
          + "rd time in a row and got the same answers: it seems to be caught in a loop.";
    }
    if (exchanges > MOST_EXCHANGES) {
      return "The session has more than " + MOST_EXCHANGES + " exchanges.";
    }
    return lasted.compareTo(LONGEST) > 0 ? "The session lasts longer than a day." : "";
  }
}
