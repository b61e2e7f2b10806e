package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/**
 * Remembers the last message of each side if its package is still open. The server's is judged when
 * the device comes again: if that asks for the next message with Alert 1222, the package was split,
 * which is legal, and only info is given. The device's is judged when the session ends.
 */
@DmRule(
    id = "final-missing",
    severity = Severity.ERROR,
    summary = "A package is never closed with Final",
    cites =
        "OMA DM Protocol 1.2 section 6; Structure of OMA DM provisioning files (Microsoft), SyncBody"
            + " element")
public final class FinalMissing implements SessionRule<FinalMissing.State> {
  /** Where a message of each side stands that lacks Final. */
  record State(Optional<Location> device, Optional<Location> server) {}

  @Override
  public State start() {
    return new State(Optional.empty(), Optional.empty());
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    Optional<Location> open = openPackage(received);
    if (!received.fromDevice()) {
      return new State(state.device, open);
    }
    boolean asksForNext = received.message().filter(m -> m.hasAlert("1222")).isPresent();
    if (received.isWhole()) {
      state.server.ifPresent(
          at -> reportServer(asksForNext ? Severity.INFO : Severity.WARNING, at, findings));
    }
    return new State(asksForNext ? Optional.empty() : open, Optional.empty());
  }

  @Override
  public void end(State state, Ending how, Reporter findings) {
    if (how == Ending.FINAL || how == Ending.EMPTY_RESPONSE) {
      state.device.ifPresent(
          at ->
              findings.report(
                  Severity.ERROR,
                  at,
                  "The device's last package was never closed: its last message has no Final. Put"
                      + " Final after the last command of a package."));
    }
    if (how == Ending.SUPERSEDED) {
      state.server.ifPresent(at -> reportServer(Severity.WARNING, at, findings));
    }
  }

  private static void reportServer(Severity severity, Location at, Reporter findings) {
    findings.report(
        severity,
        at,
        "The server's message has no Final, so that its package stays open. Put Final after the"
            + " last command, in every message where that is possible.");
  }

  private static Optional<Location> openPackage(Received received) {
    boolean failed =
        !received.fromDevice() && received.http().filter(HttpFacts::failed).isPresent();
    return received
        .message()
        .filter(message -> received.isWhole() && !failed)
        .filter(message -> !message.isFinal() && !message.hasAlert("1223"))
        .filter(message -> !isChunk(message) && !isOnlyNextMessage(message))
        .flatMap(message -> message.root().first("SyncBody"))
        .map(body -> Location.of(received, body));
  }

  private static boolean isChunk(Message message) {
    return message.allCommands().stream()
        .flatMap(command -> command.items().stream())
        .anyMatch(Item::moreData);
  }

  private static boolean isOnlyNextMessage(Message message) {
    return message.hasAlert("1222")
        && message.commands().stream().allMatch(FinalMissing::isStatusOrNext);
  }

  private static boolean isStatusOrNext(Command command) {
    return command instanceof Status
        || (command instanceof Alert alert && alert.code().orElse("").equals("1222"));
  }
}
