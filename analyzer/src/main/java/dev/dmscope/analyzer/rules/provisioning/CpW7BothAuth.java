package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** An account without any credentials relies on certificates: no finding. */
@DmRule(
    id = "cp-w7-both-auth",
    severity = Severity.WARNING,
    summary = "The account of a DM server has credentials for one side only",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7BothAuth implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      Set<String> levels = new HashSet<>();
      for (Element auth : application.characteristics("APPAUTH")) {
        levels.add(
            Application.parm(auth, "AAUTHLEVEL")
                .flatMap(Application::valueOf)
                .orElse("")
                .toUpperCase(Locale.ROOT));
      }
      boolean server = levels.contains("APPSRV");
      if (server != levels.contains("CLIENT")) {
        findings.report(
            Severity.WARNING,
            Location.of(document, application.element()),
            "The account has an APPAUTH of level "
                + (server ? "APPSRV but none of level CLIENT" : "CLIENT but none of level APPSRV")
                + "; Windows needs both, for the device's and for the server's credentials.");
      }
    }
  }
}
