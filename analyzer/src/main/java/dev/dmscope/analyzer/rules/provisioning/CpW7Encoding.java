package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** No DEFAULTENCODING means XML. */
@DmRule(
    id = "cp-w7-encoding",
    severity = Severity.ERROR,
    summary = "DEFAULTENCODING is none of the two media types of SyncML DM",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Encoding implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  private static final Set<String> ALLOWED =
      Set.of("application/vnd.syncml.dm+xml", "application/vnd.syncml.dm+wbxml");

  @Override
  public void check(FoundDocument document, Reporter findings) {
    Values.check(
        document,
        "DEFAULTENCODING",
        ALLOWED::contains,
        Severity.ERROR,
        "Write application/vnd.syncml.dm+xml or application/vnd.syncml.dm+wbxml.",
        findings);
  }
}
