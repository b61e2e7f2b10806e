package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.alert.Unenrolment;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/**
 * Waits for the server's answer to package #1: a server that asks for the nodes with Get has them
 * in the end, so that only info is given.
 */
@DmRule(
    id = "pkg1-devinfo-missing",
    severity = Severity.ERROR,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.WARNING),
    summary = "The device's first package does not bring its ./DevInfo nodes",
    cites = "OMA DM Protocol 1.2 section 8.3; OMA DM Standardized Objects 1.2, DevInfo")
public final class Pkg1DevinfoMissing implements SessionRule<Pkg1DevinfoMissing.State> {
  /**
   * What is known: nothing yet, no such Replace so far, or that there is nothing to say any more.
   */
  record State(Optional<Location> opening, boolean closed, boolean settled) {
    static final State NEW = new State(Optional.empty(), false, false);
    static final State SETTLED = new State(Optional.empty(), true, true);
  }

  @Override
  public State start() {
    return State.NEW;
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (state.settled) {
      return state;
    }
    return received.fromDevice()
        ? fromDevice(state, received)
        : fromServer(state, received, findings);
  }

  private static State fromDevice(State state, Received received) {
    Optional<Message> message = received.message();
    if (message.isEmpty() || !received.isWhole()) {
      return State.SETTLED;
    }
    Optional<Location> opening =
        state.opening.or(() -> Opening.in(received).map(m -> Body.of(received, m)));
    return opening.isEmpty()
            || Unenrolment.isIn(message.get())
            || DeviceInfo.replace(message.get()).isPresent()
        ? State.SETTLED
        : new State(opening, message.get().isFinal(), false);
  }

  private static State fromServer(State state, Received received, Reporter findings) {
    boolean failed = received.http().filter(HttpFacts::failed).isPresent();
    if (failed || !state.closed || state.opening.isEmpty()) {
      return state;
    }
    boolean asks = received.message().filter(Pkg1DevinfoMissing::asksForIt).isPresent();
    report(asks ? Severity.INFO : Severity.ERROR, state.opening.get(), findings);
    return State.SETTLED;
  }

  private static boolean asksForIt(Message message) {
    return message.allCommands().stream()
        .filter(command -> command.name().equals("Get"))
        .flatMap(command -> command.items().stream())
        .anyMatch(DeviceInfo::isOne);
  }

  @Override
  public void end(State state, Ending how, Reporter findings) {
    if (state.opening.isPresent() && (state.closed || !how.isCut())) {
      report(Severity.ERROR, state.opening.get(), findings);
    }
  }

  private static void report(Severity severity, Location at, Reporter findings) {
    findings.report(
        severity,
        at,
        "Package #1 has no Replace with the device's ./DevInfo nodes, so that the server does not"
            + " know what it talks to. Send DevId, Man, Mod, DmV and Lang in it.");
  }
}
