package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

@DmRule(
    id = "auth-retry-without-package1",
    severity = Severity.ERROR,
    summary = "After a challenge the device does not begin package #1 again",
    cites = "OMA DM Protocol 1.2 section 9")
public final class AuthRetryWithoutPackage1 implements SessionRule<AuthRetryWithoutPackage1.State> {
  enum State {
    NOTHING,
    /** The device has sent package #1. */
    BEGUN,
    /** The server has refused it. */
    REFUSED
  }

  @Override
  public State start() {
    return State.NOTHING;
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return State.NOTHING;
    }
    Message message = received.message().get();
    if (!received.fromDevice()) {
      Status status = Login.headerStatus(received);
      boolean refused = status != null && Login.isRefusal(status.codeNumber());
      return state == State.BEGUN && refused ? State.REFUSED : State.NOTHING;
    }
    boolean begins = message.hasAlert("1200") || message.hasAlert("1201");
    if (state == State.REFUSED
        && Login.isProved(received)
        && Login.isSound(received)
        && received.profile() != Profile.WINDOWS) {
      if (!begins) {
        report(Severity.ERROR, received, "Alert 1200 or 1201", findings);
      } else if (!hasDeviceInfo(message)) {
        report(Severity.WARNING, received, "the Replace with ./DevInfo", findings);
      }
    }
    return begins ? State.BEGUN : State.NOTHING;
  }

  private static void report(Severity severity, Received received, String what, Reporter findings) {
    findings.report(
        severity,
        Login.place(received),
        "The server refused package #1, and the device sends credentials without "
            + what
            + ". Send the whole package #1 again, with Cred in its header.");
  }

  private static boolean hasDeviceInfo(Message message) {
    for (Command command : message.allCommands()) {
      for (Item item : command.items()) {
        if (item.source().or(item::target).filter(uri -> uri.startsWith("./DevInfo")).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
