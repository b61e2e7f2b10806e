package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** No PROTOVER leaves it to the device. */
@DmRule(
    id = "cp-w7-protover",
    severity = Severity.WARNING,
    summary = "PROTOVER is no version of DM",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Protover implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    Values.check(
        document,
        "PROTOVER",
        version -> version.equals("1.1") || version.equals("1.2"),
        Severity.WARNING,
        "Write 1.1 or 1.2, as in VerProto without DM/.",
        findings);
  }
}
