package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Chal;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Optional;

@DmRule(
    id = "chal-incomplete",
    severity = Severity.ERROR,
    summary = "A challenge lacks its type, its nonce, or the nonce's format",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.1.2; OMA DM Security 1.2 section 5.3")
public final class ChalIncomplete implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    List<Status> statuses = received.message().get().statuses();
    for (int i = 0; i < statuses.size(); i++) {
      Optional<Chal> chal = statuses.get(i).chal();
      if (chal.isPresent()) {
        check(received, chal.get(), findings);
      }
    }
  }

  private static void check(Received received, Chal chal, Reporter findings) {
    Location at = Location.of(received, chal.element());
    boolean nonceIsNeeded = Login.scheme(chal).filter(Scheme::hasNonce).isPresent();
    boolean hasNonce = chal.nextNonce().filter(nonce -> !nonce.text().isBlank()).isPresent();
    String format = chal.meta().flatMap(Meta::format).orElse("");
    if (Login.type(chal.meta()).isEmpty()) {
      findings.report(
          Severity.ERROR,
          at,
          "Chal has no Meta/Type, so nobody can tell which credentials it asks for. Name"
              + " syncml:auth-basic, syncml:auth-md5 or syncml:auth-MAC.");
    } else if (nonceIsNeeded && !hasNonce) {
      findings.report(
          Severity.ERROR,
          at,
          "Chal asks for a digest and has no NextNonce to make it with. Add NextNonce, in base64.");
    } else if (nonceIsNeeded
        && !format.equals("b64")
        && !CredData.isBytes(received, chal.nextNonce().orElseThrow(), format)) {
      findings.report(
          Severity.WARNING,
          at,
          "Chal has "
              + (format.isEmpty() ? "no Format" : "Format " + Quote.of(format))
              + ", so a receiver may take NextNonce for plain text and hash that. Send it in base64"
              + " and say so with Format b64.");
    }
  }
}
