package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Unknown;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Locale;

/** Of Windows only, which says that it does so. Extensions of a foreign namespace are let pass. */
@DmRule(
    id = "status-400-for-invalid-element",
    severity = Severity.WARNING,
    profiles = Profile.WINDOWS,
    summary = "Windows did not answer an element that is no command with Status 400",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands and Provisioning Files")
public final class Status400ForInvalidElement implements SessionRule<Refusals> {
  @Override
  public Refusals start() {
    return Refusals.NONE;
  }

  @Override
  public Refusals next(Refusals due, Received received, Reporter findings) {
    if (!received.fromDevice()) {
      return due.plus(received, Status400ForInvalidElement::isNoCommand);
    }
    if (due.expected().isEmpty() || received.message().isEmpty() || !received.isWhole()) {
      return Refusals.NONE;
    }
    Message message = received.message().get();
    Refusals left = due.without(message);
    if (!message.isFinal()) {
      return left;
    }
    if (!message.hasAlert("1223")) {
      for (Refusals.Expected expected : left.expected()) {
        findings.report(
            Severity.WARNING,
            expected.at(),
            expected.name()
                + " is no command, but the device did not answer it with Status 400, so the server"
                + " cannot know that it was not carried out. Send 400 with its CmdID, or with an"
                + " empty CmdRef.");
      }
    }
    return Refusals.NONE;
  }

  private static boolean isNoCommand(Command command) {
    String namespace = command.element().namespace();
    return command instanceof Unknown
        && (namespace.isEmpty() || namespace.toUpperCase(Locale.ROOT).startsWith("SYNCML:"));
  }
}
