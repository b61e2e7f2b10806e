package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

@DmRule(
    id = "cred-mac-in-body",
    severity = Severity.ERROR,
    summary = "Cred has the type syncml:auth-MAC, which is carried in an HTTP header field only",
    cites = "OMA DM Security 1.2 section 5.4")
public final class CredMacInBody implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Cred> cred = Login.cred(received);
    if (cred.isPresent() && Login.scheme(cred.get()).equals(Optional.of(Scheme.HMAC))) {
      findings.report(
          Severity.ERROR,
          Location.of(received, cred.get().element()),
          "Cred has the type syncml:auth-MAC. An HMAC covers the whole body, so it cannot stand in"
              + " it. Send it in the HTTP header field x-syncml-hmac.");
    }
  }
}
