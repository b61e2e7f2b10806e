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

/** Other applications than DM have other ids: that is no fault. */
@DmRule(
    id = "cp-w7-appid",
    severity = Severity.ERROR,
    summary = "The account of a server has no APPID",
    cites =
        "OMA Provisioning Content 1.1; w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Appid implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.in(document)) {
      if (application.value("APPID").filter(id -> !id.isEmpty()).isEmpty()) {
        findings.report(
            Severity.ERROR,
            Location.of(document, application.element()),
            "The APPLICATION has no APPID, so that the device does not know what the account is for."
                + " Write w7 for device management.");
      }
    }
  }
}
