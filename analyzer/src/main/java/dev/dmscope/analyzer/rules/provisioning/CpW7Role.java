package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** No ROLE is no finding. */
@DmRule(
    id = "cp-w7-role",
    severity = Severity.WARNING,
    summary = "ROLE is no security role of an account",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Role implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    Values.check(
        document,
        "ROLE",
        role -> role.equals("8") || role.equals("32"),
        Severity.WARNING,
        "Write 8 (operator) or 32 (enterprise).",
        findings);
  }
}
