package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** OMA lets it be missing, Microsoft does not: info. */
@DmRule(
    id = "cp-root",
    severity = Severity.ERROR,
    summary = "The version of a provisioning document is missing or not 1.0 or 1.1",
    cites =
        "OMA Provisioning Content 1.1; w7 APPLICATION configuration service provider (Microsoft)")
public final class CpRoot implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    String version = document.root().attribute("version").orElse("").strip();
    if (!version.equals("1.0") && !version.equals("1.1")) {
      findings.report(
          version.isEmpty() ? Severity.INFO : Severity.ERROR,
          Location.of(document, document.root()),
          "The provisioning document has "
              + (version.isEmpty() ? "no version" : "the version " + Quote.of(version))
              + ". Write version='1.1' at its root.");
    }
  }
}
