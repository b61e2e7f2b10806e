package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Kinds that OMA lists and Windows does not are info outside of Windows. */
@DmRule(
    id = "cp-w7-authtype",
    severity = Severity.ERROR,
    summary = "A DM account asks for a kind of credentials that its level does not allow",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Authtype implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  private static final Set<String> OMA =
      Set.of(
          "HTTP-BASIC",
          "HTTP-DIGEST",
          "BASIC",
          "DIGEST",
          "HMAC",
          "X509",
          "SECURID",
          "SAFEWORD",
          "DIGIPASS",
          "TRANSPORT");

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      for (Element auth : application.characteristics("APPAUTH")) {
        Optional<Element> parm = Application.parm(auth, "AAUTHTYPE");
        String type = parm.flatMap(Application::valueOf).orElse("");
        String level =
            Application.parm(auth, "AAUTHLEVEL").flatMap(Application::valueOf).orElse("");
        boolean fits = type.equals("DIGEST") || (type.equals("BASIC") && !level.equals("CLIENT"));
        if (parm.isPresent() && !fits) {
          boolean known = OMA.contains(type) && !type.equals("BASIC");
          findings.report(
              known && document.profile().isOma() ? Severity.INFO : Severity.ERROR,
              Location.of(document, parm.get()),
              "AAUTHTYPE "
                  + Quote.of(type)
                  + " does not fit level "
                  + Quote.of(level)
                  + ": CLIENT takes DIGEST, APPSRV takes BASIC or DIGEST.");
        }
      }
    }
  }
}
