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
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;
import java.util.Set;

@DmRule(
    id = "cred-type-unknown",
    severity = Severity.WARNING,
    summary = "Cred or Chal names an authentication type that is none of the three",
    cites = "OMA DM Security 1.2 section 5")
public final class CredTypeUnknown implements MessageRule {
  /** Types that DMAcc and other enablers know; a peer may have agreed on them. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "syncml:auth-X509",
          "syncml:auth-securid",
          "syncml:auth-safeword",
          "syncml:auth-digipass");

  @Override
  public void check(Received received, Reporter findings) {
    Login.cred(received).ifPresent(cred -> check(received, cred.element(), cred.meta(), findings));
    Status status = Login.headerStatus(received);
    if (status != null && status.chal().isPresent()) {
      Chal chal = status.chal().get();
      if (Login.type(chal.meta()).isPresent()) {
        check(received, chal.element(), chal.meta(), findings);
      }
    }
  }

  private static void check(
      Received received, Element element, Optional<Meta> meta, Reporter findings) {
    Optional<String> type = Login.type(meta);
    Optional<Scheme> scheme = type.flatMap(Scheme::of);
    Location at = Location.of(received, meta.map(Meta::element).orElse(element));
    if (type.isEmpty()) {
      findings.report(
          Severity.INFO,
          at,
          "Cred has no Meta/Type; it counts as syncml:auth-basic. Name the type.");
    } else if (scheme.isEmpty()) {
      findings.report(
          ELSEWHERE.contains(type.get()) ? Severity.INFO : Severity.WARNING,
          at,
          "The authentication type "
              + Quote.of(type.get())
              + " is not one of device management. Use syncml:auth-basic, syncml:auth-md5, or"
              + " syncml:auth-MAC in a challenge.");
    } else if (!scheme.get().type().equals(type.get())) {
      findings.report(
          Severity.INFO,
          at,
          "The authentication type is written "
              + Quote.of(type.get())
              + "; types compare with case. Write "
              + scheme.get().type()
              + ".");
    }
  }
}
