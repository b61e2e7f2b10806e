package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.message.Chal;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

@DmRule(
    id = "nonce-short",
    severity = Severity.INFO,
    summary = "NextNonce has fewer than 16 bytes",
    cites = "OMA DM Security 1.2 section 5.3 (128 bits are recommended)")
public final class NonceShort implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Status status = Login.headerStatus(received);
    Optional<Element> nonce =
        status == null ? Optional.empty() : status.chal().flatMap(Chal::nextNonce);
    if (nonce.isPresent() && !nonce.get().text().isBlank()) {
      int length = CredData.decodedLength(nonce.get().text());
      if (length >= 0 && length < 16 && !CredData.isOpaque(nonce.get())) {
        findings.report(
            Severity.INFO,
            Location.of(received, nonce.get()),
            "NextNonce has "
                + length
                + " bytes; short ones can be tried out. Use 16 random bytes or more.");
      }
    }
  }
}
