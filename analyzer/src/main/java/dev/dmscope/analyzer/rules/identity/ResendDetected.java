package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Optional;

/** Remembers the last message of the device and which commands answered it. */
@DmRule(
    id = "resend-detected",
    severity = Severity.WARNING,
    summary = "The device sent a message again; a warning if the server answered it differently",
    cites =
        "SyncML Representation Protocol, responding to a repeated message (remembered, not read)",
    dataSync = true)
public final class ResendDetected implements SessionRule<ResendDetected.State> {
  /**
   * What is remembered.
   *
   * @param asked the device's last message
   * @param answer a digest of the commands that answered it, once they came
   * @param again whether the device has sent it again since
   */
  record State(Optional<MessageRef> asked, Optional<Integer> answer, boolean again) {}

  @Override
  public boolean seesResends() {
    return true;
  }

  @Override
  public State start() {
    return new State(Optional.empty(), Optional.empty(), false);
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    Optional<MessageRef> first = received.resendOf();
    if (received.fromDevice()) {
      first.ifPresent(copy -> reportResend(received, findings));
      return first.isPresent()
          ? new State(state.asked, state.answer, first.equals(state.asked))
          : new State(Optional.of(received.ref()), Optional.empty(), false);
    }
    if (first.isPresent() || received.message().isEmpty() || Loss.failed(received)) {
      return state;
    }
    Message message = received.message().get();
    int answer = commandsOf(message).hashCode();
    if (state.again && state.answer.isPresent() && state.answer.get() != answer) {
      findings.report(
          Severity.WARNING,
          Location.of(received, message.headElement()),
          "The server answered a message that was sent again with other commands than the first"
              + " time; the device may carry out both. Repeat the same answer.");
    }
    return new State(state.asked, Optional.of(answer), false);
  }

  private static void reportResend(Received received, Reporter findings) {
    received
        .message()
        .ifPresent(
            message ->
                findings.report(
                    Severity.INFO,
                    Location.of(received, message.msgIdElement()),
                    "The device sent this message again, so it probably missed the answer."
                        + " Nothing to change unless it happens often."));
  }

  /** CmdIDs are left out: a server may make new ones for the same commands. */
  private static List<String> commandsOf(Message message) {
    return message.allCommands().stream()
        .filter(command -> !(command instanceof Status))
        .map(
            command ->
                command.name()
                    + (command instanceof Alert alert ? alert.code().orElse("") : "")
                    + command.items().stream().map(item -> item.target().orElse("")).toList())
        .toList();
  }
}
