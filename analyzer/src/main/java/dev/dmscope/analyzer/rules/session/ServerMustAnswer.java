package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Sent;
import dev.dmscope.analyzer.tree.Span;
import java.util.Optional;

/** On Windows this is how many servers end a session: info there. */
@DmRule(
    id = "server-must-answer",
    severity = Severity.WARNING,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.INFO),
    summary = "The server answers the device's package with an empty body",
    cites = "OMA DM Protocol 1.2 section 8; MS-MDM 3.1.5.2")
public final class ServerMustAnswer implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice()
        && received.decoded() instanceof Decoded.Empty
        && received.http().filter(http -> !http.failed()).isPresent()
        && answersMessage(received)) {
      findings.report(
          Severity.WARNING,
          Location.of(received, new Span(0, 0)),
          "The server answered the device's message with nothing. Answer with a message: a Status for"
              + " SyncHdr and each command, and Final; without commands it ends the session.");
    }
  }

  private static boolean answersMessage(Received received) {
    Optional<Sent> asked = received.before().last(Direction.TO_SERVER);
    return asked
        .filter(sent -> sent.ref().sequence() == received.ref().sequence())
        .filter(sent -> sent.commands().values().stream().noneMatch(ServerMustAnswer::isAbort))
        .isPresent();
  }

  private static boolean isAbort(Issued command) {
    return command.alertCode().filter("1223"::equals).isPresent();
  }
}
