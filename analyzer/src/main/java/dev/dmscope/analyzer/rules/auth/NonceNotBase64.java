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
    id = "nonce-not-base64",
    severity = Severity.WARNING,
    summary = "NextNonce is not base64",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.1.2")
public final class NonceNotBase64 implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Status status = Login.headerStatus(received);
    Optional<Element> nonce =
        status == null ? Optional.empty() : status.chal().flatMap(Chal::nextNonce);
    if (nonce.isPresent()
        && !nonce.get().text().isBlank()
        && CredData.decodedLength(nonce.get().text()) < 0
        && !CredData.isOpaque(nonce.get())) {
      findings.report(
          Severity.WARNING,
          Location.of(received, nonce.get()),
          "NextNonce is not base64: its receiver cannot tell which bytes to hash. Encode the"
              + " nonce in base64.");
    }
  }
}
