package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.alert.Unenrolment;
import dev.dmscope.analyzer.session.Asking;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Remembers the last message, if it demands an answer. */
@DmRule(
    id = "session-incomplete",
    severity = Severity.WARNING,
    summary = "The session stops although an answer is due",
    cites = "OMA DM Protocol 1.2 sections 8 and 8.1")
public final class SessionIncomplete implements SessionRule<SessionIncomplete.State> {
  /** The last message, if it demands an answer; whether the device has signed off for good. */
  record State(Optional<Location> last, boolean leaving) {
    static final State NONE = new State(Optional.empty(), false);
    static final State LEAVING = new State(Optional.empty(), true);
  }

  @Override
  public State start() {
    return State.NONE;
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (state.leaving) {
      return state;
    }
    Optional<Message> message = received.message();
    if (message.isEmpty() || message.get().hasAlert("1223")) {
      return State.NONE;
    }
    if (received.fromDevice() && Unenrolment.isIn(message.get())) {
      return State.LEAVING;
    }
    boolean demands =
        message.get().header().isPresent() && (received.fromDevice() || Asking.asks(message.get()));
    return demands ? new State(Optional.of(Body.of(received, message.get())), false) : State.NONE;
  }

  @Override
  public void end(State state, Ending how, Reporter findings) {
    boolean recordingEnds = how == Ending.RECORDING_ENDED;
    if (state.last.isPresent()
        && (recordingEnds || how == Ending.SILENCE || how == Ending.SUPERSEDED)) {
      boolean device = state.last.get().message().direction() == Direction.TO_SERVER;
      findings.report(
          recordingEnds ? Severity.INFO : Severity.WARNING,
          state.last.get(),
          "Nothing follows this message of the "
              + (device ? "device, though the server" : "server, though the device")
              + " has to answer it. "
              + (recordingEnds
                  ? "The recording ends here, so that missing answers are not judged."
                  : "Look for a crash or a lost connection of the "
                      + (device ? "server." : "device.")));
    }
  }
}
