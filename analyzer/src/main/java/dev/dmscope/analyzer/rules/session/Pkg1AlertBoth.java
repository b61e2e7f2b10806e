package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Points at the second one. */
@DmRule(
    id = "pkg1-alert-both",
    severity = Severity.WARNING,
    commands = "Alert",
    summary = "Package #1 has Alert 1200 and 1201, or one of them twice",
    cites = "OMA DM Protocol 1.2 section 8.3")
public final class Pkg1AlertBoth implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Message> opening = Opening.in(received);
    if (opening.isEmpty()) {
      return;
    }
    boolean said = false;
    for (Alert alert : opening.get().alerts()) {
      String code = alert.code().orElse("");
      if (code.equals("1200") || code.equals("1201")) {
        if (said) {
          findings.report(
              Severity.WARNING,
              Location.of(received, alert.element()),
              "The device says twice who began the session, with Alert "
                  + Quote.of(code)
                  + " as the second. Send one: 1201 for its own reasons, 1200 after a notification.");
        }
        said = true;
      }
    }
  }
}
