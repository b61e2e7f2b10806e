package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

@DmRule(
    id = "hmac-username-mismatch",
    severity = Severity.WARNING,
    summary = "The user name of x-syncml-hmac differs from Source/LocName",
    cites = "OMA DM Security 1.2 section 5.4")
public final class HmacUsernameMismatch implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<String> user = Login.hmac(received).flatMap(HmacField::username);
    Optional<SyncHdr> header = Login.header(received);
    if (user.isEmpty() || header.isEmpty()) {
      return;
    }
    Optional<String> name = header.get().locName().filter(n -> !n.isEmpty());
    if (name.isPresent() && !name.get().equals(user.get())) {
      findings.report(
          Severity.WARNING,
          Location.of(
              received, header.get().element().first("Source").orElse(header.get().element())),
          "The field x-syncml-hmac names the user "
              + Quote.of(user.get())
              + ", Source/LocName "
              + Quote.of(name.get())
              + ". Both must be the user of the account.");
    }
  }
}
