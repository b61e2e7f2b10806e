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
    id = "cred-md5-format",
    severity = Severity.WARNING,
    summary = "Cred of type syncml:auth-md5 is not marked as base64",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.1.6; OMA DM Security 1.2 section 5.3")
public final class CredMd5Format implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Cred> cred = Login.cred(received);
    if (cred.isEmpty() || !Login.scheme(cred.get()).equals(Optional.of(Scheme.MD5))) {
      return;
    }
    String format = cred.get().meta().flatMap(Meta::format).orElse("");
    if (!format.equals("b64") && !CredData.isBytes(received, cred.get(), format)) {
      findings.report(
          Severity.WARNING,
          Location.of(received, cred.get().element()),
          "Cred of type syncml:auth-md5 has "
              + (format.isEmpty() ? "no Format" : "Format " + Quote.of(format))
              + ", so a receiver may take its Data for plain text. Send the digest in base64 and say"
              + " so with Format b64.");
    }
  }
}
