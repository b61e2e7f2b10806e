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
import java.util.Optional;
import java.util.Set;

/** Only of documents that Windows enrols with: they configure its DMClient too. */
@DmRule(
    id = "cp-w7-init",
    severity = Severity.WARNING,
    summary = "An enrolment document has INIT, which enterprise accounts may not use",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Init implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    boolean enrolment = false;
    for (Element characteristic : document.root().all("characteristic")) {
      enrolment |= Application.type(characteristic).equals("DMClient");
    }
    if (enrolment) {
      for (Application application : Application.ofDm(document)) {
        Optional<Element> init = application.parm("INIT");
        if (init.isPresent()) {
          findings.report(
              Severity.WARNING,
              Location.of(document, init.get()),
              "INIT calls the server at once and is for mobile operators only. Use the poll settings of"
                  + " DMClient.");
        }
      }
    }
  }
}
