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
import java.util.Set;

/** OBEX is a level of OMA. */
@DmRule(
    id = "cp-w7-authlevel",
    severity = Severity.ERROR,
    summary = "The credentials of a DM account are for an unknown level",
    cites = "w7 APPLICATION configuration service provider (Microsoft); OMA DM Bootstrap 1.2")
public final class CpW7Authlevel implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  private static final Set<String> LEVELS = Set.of("APPSRV", "CLIENT", "OBEX");

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      for (Element auth : application.characteristics("APPAUTH")) {
        String level =
            Application.parm(auth, "AAUTHLEVEL").flatMap(Application::valueOf).orElse("");
        if (!LEVELS.contains(level)) {
          findings.report(
              Severity.ERROR,
              Location.of(document, Application.parm(auth, "AAUTHLEVEL").orElse(auth)),
              "AAUTHLEVEL is "
                  + Quote.of(level)
                  + ", so that the device does not know whose credentials these are. Write APPSRV for"
                  + " those that the device shows, CLIENT for those of the server.");
        }
      }
    }
  }
}
