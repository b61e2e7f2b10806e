package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** CONNRETRYFREQ, INITIALBACKOFFTIME and MAXBACKOFFTIME. */
@DmRule(
    id = "cp-w7-retry-numbers",
    severity = Severity.INFO,
    summary = "A retry setting of a DM account is no number",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7RetryNumbers implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  private static final List<String> NUMBERS =
      List.of("CONNRETRYFREQ", "INITIALBACKOFFTIME", "MAXBACKOFFTIME");

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (String name : NUMBERS) {
      Values.check(
          document,
          name,
          value -> value.matches("[0-9]{1,10}"),
          Severity.INFO,
          "Write a decimal number; the device falls back to its own setting otherwise.",
          findings);
    }
  }
}
