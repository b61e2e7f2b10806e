package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Reports once in a session. */
@DmRule(
    id = "cred-basic-cleartext",
    severity = Severity.ERROR,
    summary = "A password passes in clear: Cred of type syncml:auth-basic over plain HTTP",
    cites = "OMA DM Security 1.2 section 5.3 (Basic needs a secure transport)")
public final class CredBasicCleartext implements SessionRule<Boolean> {
  @Override
  public Boolean start() {
    return false;
  }

  @Override
  public Boolean next(Boolean reported, Received received, Reporter findings) {
    if (reported || received.http().isEmpty()) {
      return reported;
    }
    Optional<Cred> cred = Login.cred(received);
    if (cred.isEmpty() || !Login.scheme(cred.get()).equals(Optional.of(Scheme.BASIC))) {
      return reported;
    }
    boolean plain = received.http().get().url().regionMatches(true, 0, "http:", 0, 5);
    Location at = Location.of(received, cred.get().element());
    if (plain) {
      findings.report(
          Severity.ERROR,
          at,
          "The password passes in clear: syncml:auth-basic over plain HTTP. Use HTTPS, and"
              + " syncml:auth-md5 if the password must not be known on the way.");
    } else {
      findings.report(
          Severity.INFO,
          at,
          "syncml:auth-basic shows the password to whatever ends the TLS on the way, such as a proxy"
              + " or load balancer.");
    }
    return true;
  }
}
