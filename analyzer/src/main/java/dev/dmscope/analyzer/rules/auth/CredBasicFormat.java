package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

@DmRule(
    id = "cred-basic-format",
    severity = Severity.WARNING,
    summary = "Cred of type syncml:auth-basic is not base64 of user:password",
    cites = "OMA DM Security 1.2 section 5.3; OMA DM Representation Protocol 1.2 section 4.1.1.6")
public final class CredBasicFormat implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Cred> cred = Login.cred(received);
    if (cred.isEmpty() || !Login.scheme(cred.get()).equals(Optional.of(Scheme.BASIC))) {
      return;
    }
    String format = cred.get().meta().flatMap(Meta::format).orElse("");
    if (!CredData.isPair(cred.get().data().orElse(""))) {
      report(received, cred.get(), "its Data is not base64 of user:password", findings);
    } else if (!format.equals("b64") && !CredData.isBytes(received, cred.get(), format)) {
      String what = format.isEmpty() ? "it has no Format" : "its Format is " + Quote.of(format);
      report(received, cred.get(), what, findings);
    }
  }

  private static void report(Received received, Cred cred, String what, Reporter findings) {
    findings.report(
        Severity.WARNING,
        Location.of(received, cred.element()),
        "Cred is of type syncml:auth-basic, but "
            + what
            + ". Send base64 of user, colon and password, with Format b64.");
  }
}
