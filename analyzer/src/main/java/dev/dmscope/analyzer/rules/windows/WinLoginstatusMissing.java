package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/** A device that unenrols has nothing to say of users. */
@DmRule(
    id = "win-loginstatus-missing",
    severity = Severity.INFO,
    profiles = Profile.WINDOWS,
    summary = "Windows does not say in package #1 whether a user is signed in",
    cites = "OMA DM protocol support (Microsoft), User targeted vs. Device targeted configuration")
public final class WinLoginstatusMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice()
        || received.joinedLate()
        || !received.isWhole()
        || !received.before().fromDevice().isEmpty()
        || received.before().deviceGaps()
        || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    if (message.hasAlert("1201") && LoginStatus.in(message).isEmpty()) {
      findings.report(
          Severity.INFO,
          Location.of(received, message.root().first("SyncBody").orElse(message.root())),
          "Package #1 has no Alert 1224 of type com.microsoft/MDM/LoginStatus, so that the server"
              + " cannot tell whether settings of a user can be applied now.");
    }
  }
}
