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
    id = "cred-md5-length",
    severity = Severity.ERROR,
    summary = "Cred of type syncml:auth-md5 does not hold 16 bytes",
    cites = "OMA DM Security 1.2 section 5.3")
public final class CredMd5Length implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Cred> cred = Login.cred(received);
    if (cred.isEmpty() || !Login.scheme(cred.get()).equals(Optional.of(Scheme.MD5))) {
      return;
    }
    String data = cred.get().data().orElse("");
    int length = CredData.decodedLength(data);
    if (length != 16 && !CredData.isRaw(cred.get(), 16)) {
      findings.report(
          Severity.ERROR,
          Location.of(received, cred.get().element().first("Data").orElse(cred.get().element())),
          "An MD5 digest has 16 bytes; "
              + (data.isEmpty()
                  ? "this one is empty"
                  : CredData.isHex(data)
                      ? "this one looks like hexadecimal digits"
                      : length < 0 ? "this one is no base64" : "this one has " + length)
              + ". Send base64 of the 16 bytes, 24 characters.");
    }
  }
}
