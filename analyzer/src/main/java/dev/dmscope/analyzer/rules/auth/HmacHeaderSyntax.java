package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

@DmRule(
    id = "hmac-header-syntax",
    severity = Severity.ERROR,
    summary = "The header field x-syncml-hmac is not complete",
    cites = "OMA DM Security 1.2 section 5.4")
public final class HmacHeaderSyntax implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<HmacField> field = Login.hmac(received);
    if (field.isEmpty() || received.message().isEmpty()) {
      return;
    }
    HmacField hmac = field.get();
    if (hmac.username().isEmpty() || hmac.mac().isEmpty()) {
      report(
          Severity.ERROR,
          received,
          "lacks " + (hmac.mac().isEmpty() ? "mac" : "username") + ", so it cannot be checked",
          findings);
    } else if (CredData.decodedLength(hmac.mac().get()) != 16) {
      report(Severity.ERROR, received, "has a mac that is not base64 of 16 bytes", findings);
    } else if (hmac.algorithm().filter(name -> !name.equalsIgnoreCase("MD5")).isPresent()) {
      report(
          Severity.WARNING,
          received,
          "names the algorithm " + Quote.of(hmac.algorithm().get()) + "; only MD5 is defined",
          findings);
    }
  }

  private static void report(Severity severity, Received received, String what, Reporter findings) {
    findings.report(
        severity,
        Location.of(received, received.message().orElseThrow().headElement()),
        "The field x-syncml-hmac "
            + what
            + ". Write algorithm=MD5, username=\"…\", mac=… with the mac in base64.");
  }
}
