package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** It is optional on Windows. */
@DmRule(
    id = "cp-w7-provider-id",
    severity = Severity.INFO,
    summary = "The account of a DM server has no PROVIDER-ID",
    cites = "w7 APPLICATION configuration service provider (Microsoft); OMA DM Bootstrap 1.2")
public final class CpW7ProviderId implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      if (application.value("PROVIDER-ID").filter(id -> !id.isEmpty()).isEmpty()) {
        findings.report(
            Severity.INFO,
            Location.of(document, application.element()),
            "The account has no PROVIDER-ID: devices use it as the server's id, which owns what the"
                + " server adds. Give one.");
      }
    }
  }
}
