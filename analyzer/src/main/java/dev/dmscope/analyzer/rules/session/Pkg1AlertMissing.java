package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.alert.Unenrolment;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** A device that signs off only says so with Alert 1226 and is not judged. */
@DmRule(
    id = "pkg1-alert-missing",
    severity = Severity.ERROR,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.WARNING),
    summary = "The device begins a session without Alert 1200 or 1201",
    cites = "OMA DM Protocol 1.2 section 8.3; MS-MDM 3.1.5.1.2")
public final class Pkg1AlertMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Message> opening = Opening.in(received);
    if (opening.isEmpty()) {
      return;
    }
    Message message = opening.get();
    if (!message.hasAlert("1200") && !message.hasAlert("1201") && !Unenrolment.isIn(message)) {
      findings.report(
          Severity.ERROR,
          Body.of(received, message),
          "The device begins the session without saying why. Send Alert 1201 in package #1, or 1200"
              + " if a notification of the server asked for the session.");
    }
  }
}
