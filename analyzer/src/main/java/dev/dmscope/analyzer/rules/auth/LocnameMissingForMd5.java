package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

@DmRule(
    id = "locname-missing-for-md5",
    severity = Severity.WARNING,
    summary = "A digest is sent without the user name in Source/LocName",
    cites =
        "OMA DM Security 1.2 section 5.3; OMA DM Representation Protocol 1.2 section 4.1.1.9; OMA DM protocol support (Microsoft), LocName")
public final class LocnameMissingForMd5 implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Optional<Scheme> scheme = Login.scheme(received);
    if (scheme.isEmpty() || !scheme.get().hasNonce()) {
      return;
    }
    SyncHdr header = Login.header(received).orElse(null);
    if (header != null && header.locName().filter(name -> !name.isEmpty()).isEmpty()) {
      boolean windows = received.fromDevice() && received.profile() == Profile.WINDOWS;
      findings.report(
          windows ? Severity.INFO : Severity.WARNING,
          Location.of(received, header.element().first("Source").orElse(header.element())),
          "The message proves its sender with a digest, which does not tell the user's name, and"
              + " Source has no LocName. Put the user name there.");
    }
  }
}
