package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Asking;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Remembers who aborted, until the other side has spoken. */
@DmRule(
    id = "activity-after-abort",
    severity = Severity.WARNING,
    summary = "A side goes on although the other has aborted the session",
    cites = "OMA DM Protocol 1.2 section 8.1")
public final class ActivityAfterAbort implements SessionRule<Optional<Direction>> {
  @Override
  public Optional<Direction> start() {
    return Optional.empty();
  }

  @Override
  public Optional<Direction> next(
      Optional<Direction> aborter, Received received, Reporter findings) {
    Optional<Message> message = received.message();
    if (message.isEmpty()) {
      return aborter;
    }
    if (aborter.filter(by -> by != received.direction()).isPresent()) {
      goesOn(message.get()).ifPresent(command -> report(received, command, findings));
    }
    return Asking.isAbort(message.get()) ? Optional.of(received.direction()) : Optional.empty();
  }

  /** The first command that is more than a word of good-bye, unless the device starts over. */
  private static Optional<Command> goesOn(Message message) {
    if (message.hasAlert("1200") || message.hasAlert("1201")) {
      return Optional.empty();
    }
    for (Command command : message.commands()) {
      boolean goodbye =
          command instanceof Status
              || (command instanceof Alert alert
                  && alert.code().filter("1223"::equals).isPresent());
      if (!goodbye) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  private static void report(Received received, Command command, Reporter findings) {
    findings.report(
        Severity.WARNING,
        Location.of(received, command.element()),
        "The "
            + received.direction().sender()
            + " sends "
            + Naming.of(command)
            + " although the other side has aborted the session with Alert 1223. Answer an abort with"
            + " Statuses at most.");
  }
}
